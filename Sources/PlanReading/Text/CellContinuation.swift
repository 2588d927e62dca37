/// A line that is no part of a table by itself.
struct PlainLine {
  var range: Range<Int>
  var paragraphs: Document.Paragraphs
  var isQuoted: Bool
}

/// The lines that go on with the last cell of a table of tabs.
///
/// A table copied as text keeps the line ends within its cells: behind `一、…⇥…⇥1. …` stands `2. …` on a line
/// of its own. A line goes on with a cell where both begin with a number of one form; so does what stands
/// between such lines, or between them and the next row.
struct CellContinuation {
  /// The lines that go on with the cell for certain, and behind them those that may.
  private var lines: [PlainLine] = []
  private var certain = 0
  /// The form of the cell's numbers, while there are lines.
  private var form: Marker.Form?

  /// Takes a line in, unless it stands behind the table.
  mutating func take(_ line: PlainLine, behind cells: TableCells) -> Bool {
    if lines.isEmpty { form = cells.lastCell.flatMap(Self.form) }
    guard let form else { return false }
    let goesOn = Self.form(of: line.paragraphs) == form
    guard goesOn || certain > 0 else { return false }
    lines.append(line)
    if goesOn { certain = lines.count }
    return true
  }

  /// Gives the paragraphs of all lines away, where another row follows.
  mutating func takeAll() -> [Document.Paragraph] {
    certain = lines.count
    return takeCertain()
  }

  /// Gives the paragraphs of the lines away that go on with the cell for certain.
  mutating func takeCertain() -> [Document.Paragraph] {
    let paragraphs = lines[..<certain].flatMap(\.paragraphs)
    lines.removeFirst(certain)
    certain = 0
    return paragraphs
  }

  /// Gives the lines away that are left.
  mutating func takeLines() -> [PlainLine] {
    defer { self = CellContinuation() }
    return lines
  }

  private static func form(of cell: Document.Cell) -> Marker.Form? { form(of: cell.paragraphs) }

  private static func form(of paragraphs: Document.Paragraphs) -> Marker.Form? {
    paragraphs.first.flatMap { Marker.read($0)?.form }
  }
}
