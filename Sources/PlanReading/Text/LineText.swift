/// Reads the texts of one line, left to right: all of it, or the fields of a table's row.
struct LineText {
  private var place: SourceText.LinePlace

  init(_ line: SourceLines.Line) {
    place = SourceText.LinePlace(line: line.number, column: 1, offset: line.range.lowerBound)
  }

  /// The paragraphs of a slice; none where it holds only white space.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - marks: What finds its marks.
  mutating func paragraphs(
    in slice: Range<Int>, of bytes: [UInt8], marks: inout MarkFinder
  ) -> Document.Paragraphs {
    let slice = TextBytes.trimmed(slice, of: bytes.span)
    guard !slice.isEmpty else { return Document.Paragraphs() }
    place.follow(to: slice.lowerBound, in: bytes.span)
    guard marks.first(in: slice, of: bytes.span) == nil else {
      return InlineMarkup.paragraphs(in: slice, of: bytes, at: place, marks: &marks)
    }
    return Document.Paragraphs(
      Document.Paragraph(text: SourceText(slice, of: bytes, at: place)))
  }

  /// Adds a slice to the cells of a table, and says whether it holds any text.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - marks: What finds its marks.
  mutating func add(
    _ slice: Range<Int>, of bytes: [UInt8], to cells: inout TableCells, marks: inout MarkFinder
  ) -> Bool {
    let slice = TextBytes.trimmed(slice, of: bytes.span)
    place.follow(to: slice.lowerBound, in: bytes.span)
    guard marks.first(in: slice, of: bytes.span) != nil else {
      cells.append(slice, at: place)
      return !slice.isEmpty
    }
    let paragraphs = InlineMarkup.paragraphs(in: slice, of: bytes, at: place, marks: &marks)
    cells.append(Document.Cell(paragraphs))
    return !paragraphs.isEmpty
  }
}
