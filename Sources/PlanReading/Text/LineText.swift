/// Reads the texts of one line, left to right: all of it, or the fields of a table's row.
struct LineText {
  private let bytes: [UInt8]
  private let mayHoldMarks: Bool
  private var places: ColumnCounter

  /// - Parameter mayHoldMarks: Whether ``MarkFinder`` finds a mark in the line.
  init(_ line: SourceLines.Line, of bytes: [UInt8], mayHoldMarks: Bool) {
    self.bytes = bytes
    self.mayHoldMarks = mayHoldMarks
    places = ColumnCounter(line)
  }

  /// The paragraphs of a slice; none where it holds only white space.
  mutating func paragraphs(in slice: Range<Int>) -> Document.Paragraphs {
    let slice = TextBytes.trimmed(slice, of: bytes.span)
    guard !slice.isEmpty else { return Document.Paragraphs() }
    if mayHoldMarks, slice.contains(where: { InlineMarkup.isMark(bytes[$0]) }) {
      return InlineMarkup.paragraphs(in: slice, of: bytes, places: &places)
    }
    let place = places.place(at: slice.lowerBound, of: bytes)
    return Document.Paragraphs(
      Document.Paragraph(text: SourceText(slice, of: bytes, at: place)))
  }
}

/// Counts the columns of one line, each byte once.
struct ColumnCounter {
  private let line: Int
  private var offset: Int
  private var column = 1

  init(_ line: SourceLines.Line) {
    self.line = line.number
    offset = line.range.lowerBound
  }

  /// The place of a byte. What lies before a byte asked for already has the place of that one.
  mutating func place(at offset: Int, of bytes: [UInt8]) -> SourceText.TextPlace {
    let passed = self.offset..<max(offset, self.offset)
    column += TextBytes.scalars(in: passed, of: bytes.span)
    self.offset = passed.upperBound
    return SourceText.TextPlace(line: line, column: column)
  }
}
