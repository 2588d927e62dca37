/// Reads the texts of one line, left to right: all of it, or the fields of a table's row.
struct LineText {
  private var place: SourceText.LinePlace
  private let mayHoldMarks: Bool

  /// - Parameter mayHoldMarks: Whether ``MarkFinder`` finds a mark in the line.
  init(_ line: SourceLines.Line, mayHoldMarks: Bool) {
    place = SourceText.LinePlace(line: line.number, column: 1, offset: line.range.lowerBound)
    self.mayHoldMarks = mayHoldMarks
  }

  /// The paragraphs of a slice; none where it holds only white space.
  ///
  /// - Parameter bytes: The whole text.
  mutating func paragraphs(in slice: Range<Int>, of bytes: [UInt8]) -> Document.Paragraphs {
    let slice = TextBytes.trimmed(slice, of: bytes.span)
    guard !slice.isEmpty else { return Document.Paragraphs() }
    place.follow(to: slice.lowerBound, in: bytes.span)
    guard !holdsMark(slice, of: bytes.span) else {
      return InlineMarkup.paragraphs(in: slice, of: bytes, at: place)
    }
    return Document.Paragraphs(
      Document.Paragraph(text: SourceText(slice, of: bytes, at: place)))
  }

  /// Adds a slice to the cells of a table, and says whether it holds any text.
  ///
  /// - Parameter bytes: The whole text.
  mutating func add(_ slice: Range<Int>, of bytes: [UInt8], to cells: inout TableCells) -> Bool {
    let slice = TextBytes.trimmed(slice, of: bytes.span)
    place.follow(to: slice.lowerBound, in: bytes.span)
    guard holdsMark(slice, of: bytes.span) else {
      cells.append(slice, at: place)
      return !slice.isEmpty
    }
    let paragraphs = InlineMarkup.paragraphs(in: slice, of: bytes, at: place)
    cells.append(Document.Cell(paragraphs))
    return !paragraphs.isEmpty
  }

  private func holdsMark(_ slice: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    mayHoldMarks && InlineMarkup.firstMark(in: slice, of: bytes) != nil
  }
}
