/// The part of a table that stands on one page, or the table joined from several.
struct PDFTablePart {
  var rows: [[Document.Cell]]
  /// The pages on which it begins and ends.
  var firstPage: Int
  var lastPage: Int

  /// Adds the part on the next page, if it is the same table going on: its repeated header goes, and
  /// a row that the page broke is joined. False where it is another table.
  mutating func join(_ next: PDFTablePart) -> Bool {
    guard next.firstPage == lastPage + 1, let width = rows.first?.count,
      next.rows.first?.count == width
    else { return false }
    var more = next.rows[...]
    for own in rows {
      guard let row = more.first, Self.text(of: row) == Self.text(of: own) else { break }
      more = more.dropFirst()
    }
    if let row = more.first, continues(row) {
      more = more.dropFirst()
      joinLastRow(with: row)
    }
    rows += more
    lastPage = next.lastPage
    return true
  }

  /// Whether the first row on a page is the rest of the last row on the page before.
  private func continues(_ row: [Document.Cell]) -> Bool {
    guard let last = rows.last, rows.count > 1, row.contains(where: { !$0.isBlank }) else {
      return false
    }
    if let column = numberColumn { return row[column].isBlank }
    let longest = last.indices.max { Self.text(of: last[$0]).count < Self.text(of: last[$1]).count }
    guard let longest, let end = Self.text(of: last[longest]).last else { return false }
    return !row[longest].isBlank && !SentenceEnd.isEnd(end)
  }

  /// The column that numbers the rows, by its heading or its content.
  private var numberColumn: Int? {
    guard let header = rows.first else { return nil }
    if let named = header.indices.first(where: {
      ["序号", "编号"].contains(Self.text(of: header[$0]).filter { !$0.isWhitespace })
    }) {
      return named
    }
    let body = rows.dropFirst().filter { !$0[0].isBlank }
    let isNumbered = !body.isEmpty && body.allSatisfy { Int(Self.text(of: $0[0])) != nil }
    return isNumbered ? 0 : nil
  }

  private mutating func joinLastRow(with row: [Document.Cell]) {
    let last = rows.count - 1
    for (column, cell) in row.enumerated() where !cell.isBlank {
      var target = rows[last][column]
      var paragraphs = Array(target.paragraphs)
      var more = cell.paragraphs[...]
      if let end = paragraphs.indices.last, let start = more.first,
        !PDFMarker.begins(start.text.text)
      {
        more = more.dropFirst()
        paragraphs[end].text.append(start.text, separator: "")
      }
      target.paragraphs = Document.Paragraphs(paragraphs + more)
      target.isContinuation = false
      rows[last][column] = target
    }
  }

  private static func text(of cell: Document.Cell) -> String {
    cell.paragraphs.map(\.text.text).joined()
  }

  private static func text(of row: [Document.Cell]) -> [String] {
    row.map { text(of: $0) }
  }
}
