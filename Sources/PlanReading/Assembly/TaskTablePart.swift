/// The rows of a table under one header, with what they have in common.
struct TaskTablePart {
  /// What the columns are.
  let layout: ColumnLayout
  /// The heading of the document above the table.
  let heading: SourceText?
  private(set) var table: Document.Table
  private(set) var rows: [TaskRow] = []

  init(of table: Document.Table, layout: ColumnLayout, heading: SourceText?) {
    self.layout = layout
    self.heading = heading
    self.table = table
    rows.reserveCapacity(table.rows.count)
  }

  /// Adds a row of the table.
  mutating func append(_ row: TaskRow) {
    rows.append(row)
  }

  /// Puts other cells in the place of all rows', as many as there are.
  mutating func replaceCells(_ cells: [[Document.Cell]]) {
    table = Document.Table(rows: cells)
    for row in rows.indices { rows[row].places = table.cells.places(ofRow: row) }
  }

  // MARK: Cells of a row

  /// Where a column's cell is; nil where the row has no such column.
  @inline(__always)
  private func place(_ column: Int, of row: TaskRow) -> Int? {
    column < row.places.count ? row.places.lowerBound + column : nil
  }

  /// All cells of a row.
  func cells(of row: TaskRow) -> Document.Row { Document.Row(table, places: row.places) }

  /// Whether a column holds no text, or is not there.
  @inline(__always)
  func isEmpty(_ column: Int, of row: TaskRow) -> Bool {
    guard let place = place(column, of: row) else { return true }
    return table.cells.isEmpty(place)
  }

  /// Whether the column of measures holds text.
  func hasMeasure(_ row: TaskRow) -> Bool { !isEmpty(layout.measure, of: row) }

  /// Whether a column is covered by the cell above or before it.
  func isContinuation(_ column: Int, of row: TaskRow) -> Bool {
    place(column, of: row).map { table.cells.isContinuation($0) } ?? false
  }

  /// The text of a column; nil where it is empty.
  func text(_ column: Int, of row: TaskRow) -> SourceText? {
    place(column, of: row).flatMap { table.cells.text($0) }
  }

  /// The text of a column that is a stretch of one line and no more, as nearly every cell of a text
  /// file; nil for others, and where there is none.
  func stretch(_ column: Int, of row: TaskRow) -> SourceText? {
    place(column, of: row).flatMap { table.cells.stretch($0) }
  }

  /// The paragraphs of a column.
  func paragraphs(_ column: Int, of row: TaskRow) -> Document.Paragraphs {
    place(column, of: row).map { table.cells.cell($0).paragraphs } ?? Document.Paragraphs()
  }

  /// The marker at the start of a column's text.
  func marker(_ column: Int, of row: TaskRow) -> Marker? {
    place(column, of: row).flatMap { table.cells.marker($0) }
  }

  // MARK: What a row says

  /// The text of several columns, one after the other.
  func text(ofColumns columns: [Int], of row: TaskRow) -> SourceText? {
    var whole: SourceText?
    for column in columns {
      guard let next = text(column, of: row) else { continue }
      if whole == nil { whole = next } else { whole?.append(next, separator: "、") }
    }
    return whole
  }

  /// What stands beside the measure; nil where the table has no such columns.
  func columns(of row: TaskRow) -> ItemColumns? {
    guard layout.hasColumns else { return nil }
    return ItemColumns(
      deliverable: text(ofColumns: layout.deliverables, of: row),
      deadline: text(ofColumns: layout.deadlines, of: row),
      bodies: text(ofColumns: layout.departments, of: row))
  }

  /// The first place in a row.
  func location(of row: TaskRow) -> SourceLocation? {
    cells(of: row).lazy.compactMap { $0.paragraphs.first?.text.start }.first
  }

  /// A number standing by itself in 序号: `3`, `3.`, 三.
  func numberColumnValue(of row: TaskRow) -> Int? {
    guard let column = layout.number, let place = place(column, of: row),
      !table.cells.isEmpty(place)
    else { return nil }
    return table.cells.askHeader(place) { Phrase.squeezing($0) { Self.number($0) } }
  }

  private static func number(_ text: Span<UInt8>) -> Int? {
    if let marker = Marker.read(text), marker.length == text.count { return marker.number }
    var (offset, digits, value) = (0, 0, 0)
    while let next = TextBytes.scalar(in: text, at: offset),
      let digit = ChineseNumber.digit(next.value), digits < 4
    {
      offset += next.length
      digits += 1
      value = value * 10 + digit
    }
    if digits > 0, offset == text.count { return value }
    return ChineseNumber.value(of: text)
  }

  /// The marker at the start of the innermost heading that is filled.
  func headingMarker(of row: TaskRow) -> Marker? {
    for column in layout.headings.reversed() {
      if let marker = marker(column, of: row), marker.form != .bullet { return marker }
    }
    return nil
  }
}

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
