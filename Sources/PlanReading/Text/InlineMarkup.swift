/// Takes markup out of a slice of one line: `<p>`, `<b>`, `<br>` … and `**bold**`.
///
/// What is left keeps its place: every piece behind a removed mark has an anchor of its own.
struct InlineMarkup {
  private let bytes: [UInt8]
  private let place: SourceText.LinePlace
  private var paragraphs: [Document.Paragraph] = []
  /// What the paragraph is made of so far, and how long that is.
  private var pieces: [Range<Int>] = []
  private var length = 0
  private var bold: (start: Int?, range: Range<Int>?) = (nil, nil)

  /// The paragraphs of a slice; none where it holds only white space and markup.
  ///
  /// - Parameters:
  ///   - place: The start of the slice's line.
  ///   - marks: What finds the marks of the text.
  static func paragraphs(
    in slice: Range<Int>, of bytes: [UInt8], at place: SourceText.LinePlace,
    marks: inout MarkFinder
  ) -> Document.Paragraphs {
    var markup = InlineMarkup(bytes: bytes, place: place)
    markup.read(slice, &marks)
    markup.endParagraph()
    return Document.Paragraphs(markup.paragraphs)
  }

  private init(bytes: [UInt8], place: SourceText.LinePlace) {
    self.bytes = bytes
    self.place = place
  }

  private mutating func read(_ slice: Range<Int>, _ marks: inout MarkFinder) {
    var index = slice.lowerBound
    var pieceStart = index
    while let mark = marks.first(in: index..<slice.upperBound, of: bytes.span) {
      index = mark
      switch bytes[index] {
      case 0x3C:
        guard let tag = HTMLTag(in: bytes.span.extracting(index..<slice.upperBound)) else { break }
        add(pieceStart..<index)
        switch tag.effect {
        case .paragraph: endParagraph()
        case .boldStart: beginBold()
        case .boldEnd: endBold()
        case .none: break
        }
        index += tag.length
        pieceStart = index
        continue
      case 0x2A where index + 1 < slice.upperBound && bytes[index + 1] == 0x2A:
        add(pieceStart..<index)
        if bold.start == nil { beginBold() } else { endBold() }
        index += 2
        pieceStart = index
        continue
      case 0x5C where index + 1 < slice.upperBound && Self.isEscapable(bytes[index + 1]):
        add(pieceStart..<index)
        index += 2
        pieceStart = index - 1
        continue
      default: break
      }
      index += 1
    }
    add(pieceStart..<slice.upperBound)
  }

  private mutating func add(_ piece: Range<Int>) {
    var piece = piece
    if pieces.isEmpty {
      piece = TextBytes.trimmed(piece, of: bytes.span).lowerBound..<piece.upperBound
    }
    guard !piece.isEmpty else { return }
    pieces.append(piece)
    length += piece.count
  }

  private mutating func beginBold() {
    if bold.start == nil { bold.start = length }
  }

  private mutating func endBold() {
    if let start = bold.start, bold.range == nil, start < length {
      bold.range = start..<length
    }
    bold.start = nil
  }

  private mutating func endParagraph() {
    endBold()
    if let text = gathered() {
      let boldRange = bold.range?.clamped(to: 0..<text.count)
      paragraphs.append(Document.Paragraph(text: text, boldRange: boldRange))
    }
    pieces.removeAll(keepingCapacity: true)
    length = 0
    bold = (nil, nil)
  }

  /// The text of the pieces, without white space at its end; nil where there is none.
  private func gathered() -> SourceText? {
    guard let first = pieces.first else { return nil }
    if pieces.count == 1 {
      return SourceText(TextBytes.trimmed(first, of: bytes.span), of: bytes, at: place)
    }
    var place = place
    var text: [UInt8] = []
    var anchors: [SourceText.Anchor] = []
    for piece in pieces {
      place.move(to: piece.lowerBound, in: bytes.span)
      let location = SourceLocation.text(line: place.line, column: place.column)
      anchors.append(SourceText.Anchor(offset: text.count, location: location))
      text += bytes[piece]
    }
    let kept = TextBytes.trimmed(0..<text.count, of: text.span)
    anchors.removeAll { $0.offset >= kept.upperBound && $0.offset > 0 }
    return SourceText(kept, of: text, anchors: anchors)
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A, 0x5F, 0x7C, 0x23, 0x2D, 0x2E, 0x5C, 0x3C, 0x3E: true
    default: false
    }
  }
}
