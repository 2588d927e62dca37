extension Document.Table {
  /// The table as blocks: rows of a single filled cell above the rest are titles, and become
  /// paragraphs. Cost: linear in the cells.
  func withTitleRowsAsParagraphs() -> [Document.Block] {
    let titleRows = rows.prefix { row in row.count { !$0.isBlank } <= 1 }
    var blocks = titleRows.joined().flatMap(\.paragraphs).map { Document.Block.paragraph($0) }
    if titleRows.count < rows.count {
      let rest = rows.dropFirst(titleRows.count).map { Array($0) }
      blocks.append(.table(Document.Table(rows: rest, sheet: sheet)))
    }
    return blocks
  }
}

extension Document.Cell {
  /// Whether the cell shows nothing.
  var isBlank: Bool {
    paragraphs.allSatisfy { $0.label == nil && $0.text.text.allSatisfy(\.isWhitespace) }
  }

  /// A cell of text at one place, a paragraph for each line.
  init(text: String, location: SourceLocation) {
    let lines = text.split(whereSeparator: \.isNewline)
    self.init(
      paragraphs: lines.filter { !$0.allSatisfy(\.isWhitespace) }.map {
        Document.Paragraph(
          text: SourceText(
            text: String($0), anchors: [SourceText.Anchor(offset: 0, location: location)]))
      })
  }
}
