/// Lays out the cells of a table whose markup spans rows and columns (HTML, section 4.9.12).
struct HTMLTableLayout {
  private let limit: Int
  private let path: String
  private var rows: [[Document.Cell]] = []
  private var row: [Document.Cell] = []
  /// How many more rows each column is covered from above.
  private var covered: [Int] = []
  private var cells = 0

  /// The widest a cell may be by the standard.
  private static let widestCell = 1000

  /// Creates an empty table of at most `limit` cells.
  init(limit: Int, path: String) {
    self.limit = limit
    self.path = path
  }

  /// Starts a row.
  mutating func startRow() {
    row = []
  }

  /// Puts a cell at the next free place of the row.
  ///
  /// - Parameter rows: How many rows it covers; 0 is all that follow.
  mutating func place(_ cell: Document.Cell, columns: Int, rows: Int) throws(ReadingError) {
    try coverFromAbove()
    let start = row.count
    let width = min(max(1, columns), Self.widestCell)
    let below = rows == 0 ? Int.max : max(0, rows - 1)
    try count(width)
    row.append(cell)
    row += Array(repeating: .continuation, count: width - 1)
    if covered.count < row.count {
      covered += Array(repeating: 0, count: row.count - covered.count)
    }
    for column in start..<row.count { covered[column] = below }
  }

  /// Ends the row.
  mutating func endRow() throws(ReadingError) {
    let width = (covered.lastIndex { $0 > 0 } ?? -1) + 1
    while row.count < width {
      if covered[row.count] > 0 {
        try coverFromAbove()
      } else {
        try count(1)
        row.append(Document.Cell(paragraphs: []))
      }
    }
    rows.append(row)
  }

  /// The table, all rows of one length; rows without cells are left out.
  mutating func table() throws(ReadingError) -> Document.Table {
    let width = rows.map(\.count).max() ?? 0
    try count(rows.reduce(0) { $0 + width - $1.count })
    let full = rows.filter { !$0.isEmpty }.map { row in
      row + Array(repeating: Document.Cell(paragraphs: []), count: width - row.count)
    }
    return Document.Table(rows: full)
  }

  /// Fills the next places as far as cells above cover them.
  private mutating func coverFromAbove() throws(ReadingError) {
    while row.count < covered.count, covered[row.count] > 0 {
      try count(1)
      covered[row.count] -= 1
      row.append(.continuation)
    }
  }

  private mutating func count(_ more: Int) throws(ReadingError) {
    cells += more
    guard cells <= limit else {
      throw .limit(path, "表格太大", en: "its tables are too large")
    }
  }
}
