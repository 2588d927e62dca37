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

/// The cells of a table, row behind row, as they are gathered.
///
/// Nearly every cell of a text file's table is a stretch of one line. Such a cell is no more than its
/// place among the file's bytes: no reference to them is counted for it, and no array made for a row.
struct TableCells: Sendable {
  private enum Place: Sendable {
    /// A stretch of a line of ``text``; an empty one, where the cell holds no text.
    case stretch(Range<Int>, SourceText.LinePlace)
    /// A cell of any other kind, by its place in ``others``.
    case other(Int)

    static let empty = Place.stretch(0..<0, SourceText.LinePlace(line: 1, column: 1, offset: 0))
  }

  private let text: [UInt8]
  private var places: [Place] = []
  private var others: [Document.Cell] = []
  /// Where each row ends.
  private(set) var rowEnds: [Int] = []

  /// - Parameter text: The bytes among which stretches stand.
  init(of text: [UInt8]) {
    self.text = text
  }

  // MARK: Gathering

  /// The number of cells behind the last row's end.
  var openCells: Int { places.count - rowStart(rowEnds.count) }

  /// Adds a cell of a stretch of one line without white space at its ends.
  mutating func append(_ stretch: Range<Int>, at place: SourceText.LinePlace) {
    // A table has some rows of some cells: that saves growing.
    if places.isEmpty {
      places.reserveCapacity(64)
      rowEnds.reserveCapacity(16)
    }
    places.append(.stretch(stretch, place))
  }

  /// Adds any cell.
  mutating func append(_ cell: Document.Cell) {
    places.append(.other(others.count))
    others.append(cell)
  }

  /// Ends a row.
  mutating func endRow() {
    rowEnds.append(places.count)
  }

  /// Takes away the cells behind the last row's end.
  mutating func dropOpenCells() {
    places.removeLast(openCells)
  }

  /// Adds empty cells to rows that have fewer than others.
  mutating func evenRows() {
    let width = rowEnds.indices.reduce(0) { max($0, places(ofRow: $1).count) }
    guard width * rowEnds.count > places.count else { return }
    var whole = TableCells(of: text)
    whole.others = others
    for row in rowEnds.indices {
      let places = places(ofRow: row)
      whole.places += self.places[places]
      for _ in places.count..<width { whole.places.append(.empty) }
      whole.endRow()
    }
    self = whole
  }

  // MARK: Asking

  /// Where the cells of a row are.
  func places(ofRow row: Int) -> Range<Int> { rowStart(row)..<rowEnds[row] }

  private func rowStart(_ row: Int) -> Int { row > 0 ? rowEnds[row - 1] : 0 }

  func isEmpty(_ place: Int) -> Bool {
    switch places[place] {
    case .stretch(let range, _): range.isEmpty
    case .other(let other): others[other].isEmpty
    }
  }

  func isContinuation(_ place: Int) -> Bool {
    if case .other(let other) = places[place] { others[other].isContinuation } else { false }
  }

  /// The text of a cell that is a stretch of a line; nil for others, and where it is empty.
  func stretch(_ place: Int) -> SourceText? {
    guard case .stretch(let range, let line) = places[place], !range.isEmpty else { return nil }
    return SourceText(range, of: text, at: line)
  }

  @inline(__always)
  func ask<Answer>(
    _ place: Int, _ question: (Span<UInt8>) -> Answer, orOther other: (Document.Cell) -> Answer
  ) -> Answer {
    switch places[place] {
    case .stretch(let range, _): question(text.span.extracting(range))
    case .other(let number): other(others[number])
    }
  }

  func cell(_ place: Int) -> Document.Cell {
    if case .other(let other) = places[place] { return others[other] }
    let paragraphs = stretch(place).map { Document.Paragraphs(Document.Paragraph(text: $0)) }
    return Document.Cell(paragraphs ?? Document.Paragraphs())
  }
}
