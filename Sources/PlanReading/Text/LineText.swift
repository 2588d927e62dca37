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
    if mayHoldMarks, InlineMarkup.firstMark(in: slice, of: bytes.span) != nil {
      return InlineMarkup.paragraphs(in: slice, of: bytes, at: place)
    }
    return Document.Paragraphs(
      Document.Paragraph(text: SourceText(slice, of: bytes, at: place)))
  }
}
