/// One row of a part of a task table.
struct TaskRow {
  /// Where its cells are among those of the table.
  var places: Range<Int>
  /// First row after a page break, a repeated header or a new piece of the table: it may go on with
  /// the row before.
  var isAfterBreak: Bool

  /// All columns of the row, from 0.
  var columns: Range<Int> { 0..<places.count }
}
