extension Document {
  /// A table: rows of equal length once merged cells are laid out.
  ///
  /// Nothing of it changes, and each of its rows is handed on with it: so it is shared.
  public final class Table: Sendable {
    /// The name of the sheet, for a workbook.
    public let sheet: String?
    /// The cells of all rows.
    let cells: TableCells

    /// Creates a table of rows, top to bottom.
    public convenience init(rows: [[Cell]], sheet: String? = nil) {
      var cells = TableCells(of: [])
      for row in rows {
        for cell in row { cells.append(cell) }
        cells.endRow()
      }
      self.init(cells, sheet: sheet)
    }

    init(_ cells: TableCells, sheet: String? = nil) {
      self.cells = cells
      self.sheet = sheet
    }

    /// The rows, top to bottom. Cost: constant, for each row too.
    public var rows: Rows { Rows(self) }
  }

  /// The rows of a table, top to bottom.
  public struct Rows: Sendable, RandomAccessCollection {
    private let table: Table

    fileprivate init(_ table: Table) {
      self.table = table
    }

    /// Always 0.
    public var startIndex: Int { 0 }

    /// The number of rows.
    public var endIndex: Int { table.cells.rowEnds.count }

    /// A row from 0; one beyond the end is a mistake and stops.
    public subscript(row: Int) -> Row { Row(table, places: table.cells.places(ofRow: row)) }
  }

  /// A row of a table: its cells, left to right.
  public struct Row: Sendable, RandomAccessCollection {
    let table: Table
    /// Where the row's cells are among those of the table.
    let places: Range<Int>

    init(_ table: Table, places: Range<Int>) {
      self.table = table
      self.places = places
    }

    /// Always 0.
    public var startIndex: Int { 0 }

    /// The number of cells.
    public var endIndex: Int { places.count }

    /// The cell of a column from 0; one beyond the end is a mistake and stops.
    public subscript(column: Int) -> Cell { table.cells.cell(place(column)) }

    /// Where the cell of a column is among those of the table.
    @inline(__always)
    func place(_ column: Int) -> Int {
      precondition(indices.contains(column), "There is no column \(column).")
      return places.lowerBound + column
    }

    /// Whether a column holds no text, or is not there.
    func isEmpty(_ column: Int) -> Bool {
      column >= count || table.cells.isEmpty(place(column))
    }

    /// Whether a column is covered by the cell above or before it.
    func isContinuation(_ column: Int) -> Bool { table.cells.isContinuation(place(column)) }
  }
}
