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

  /// The last cell of the last row.
  var lastCell: Document.Cell? { places.isEmpty ? nil : cell(places.count - 1) }

  /// Adds paragraphs to the last cell. Cost: linear in all of its paragraphs.
  mutating func append(toLastCell paragraphs: [Document.Paragraph]) {
    guard !paragraphs.isEmpty, let lastCell else { return }
    places.removeLast()
    append(Document.Cell(paragraphs: lastCell.paragraphs + paragraphs))
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
