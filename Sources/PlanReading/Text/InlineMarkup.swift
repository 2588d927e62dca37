/// Takes markup out of a slice of one line: `<p>`, `<b>`, `<br>` … and `**bold**`.
///
/// What is left keeps its place: every piece behind a removed mark has an anchor of its own.
struct InlineMarkup {
  private let bytes: [UInt8]
  private var places: ColumnCounter
  private var paragraphs: [Document.Paragraph] = []
  private var text: [UInt8] = []
  private var anchors: [SourceText.Anchor] = []
  private var bold: (start: Int?, range: Range<Int>?) = (nil, nil)

  /// The paragraphs of a slice; none where it holds only white space and markup.
  ///
  /// - Parameter places: The columns of the line up to the slice; counts on.
  static func paragraphs(
    in slice: Range<Int>, of bytes: [UInt8], places: inout ColumnCounter
  ) -> Document.Paragraphs {
    var markup = InlineMarkup(bytes: bytes, places: places)
    markup.read(slice)
    markup.endParagraph()
    places = markup.places
    return Document.Paragraphs(markup.paragraphs)
  }

  /// Whether a byte may begin a mark: `<`, `*` or a backslash.
  static func isMark(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x2A || byte == 0x5C }

  private init(bytes: [UInt8], places: ColumnCounter) {
    self.bytes = bytes
    self.places = places
  }

  private mutating func read(_ slice: Range<Int>) {
    var index = slice.lowerBound
    var pieceStart = index
    func endsPiece(_ length: Int) -> Range<Int> { pieceStart..<(index + length) }
    while index < slice.upperBound {
      guard Self.isMark(bytes[index]) else {
        index += 1
        continue
      }
      switch bytes[index] {
      case 0x3C:
        guard let tag = HTMLTag(in: bytes.span.extracting(index..<slice.upperBound)) else { break }
        add(endsPiece(0))
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
        add(endsPiece(0))
        if bold.start == nil { beginBold() } else { endBold() }
        index += 2
        pieceStart = index
        continue
      case 0x5C where index + 1 < slice.upperBound && Self.isEscapable(bytes[index + 1]):
        add(endsPiece(0))
        index += 2
        pieceStart = index - 1
        continue
      default: break
      }
      index += 1
    }
    add(pieceStart..<index)
  }

  private mutating func add(_ piece: Range<Int>) {
    var piece = piece
    if text.isEmpty {
      let trimmed = TextBytes.trimmed(piece, of: bytes.span)
      piece = trimmed.isEmpty ? trimmed : trimmed.lowerBound..<piece.upperBound
    }
    guard !piece.isEmpty else { return }
    let place = places.place(at: piece.lowerBound, of: bytes)
    anchors.append(
      SourceText.Anchor(
        offset: text.count, location: .text(line: place.line, column: place.column)))
    text += bytes[piece]
  }

  private mutating func beginBold() {
    if bold.start == nil { bold.start = text.count }
  }

  private mutating func endBold() {
    if let start = bold.start, bold.range == nil, start < text.count {
      bold.range = start..<text.count
    }
    bold.start = nil
  }

  private mutating func endParagraph() {
    endBold()
    let kept = TextBytes.trimmed(0..<text.count, of: text.span)
    if !kept.isEmpty {
      anchors.removeAll { $0.offset >= kept.upperBound && $0.offset > 0 }
      let source = SourceText(kept, of: text, anchors: anchors)
      paragraphs.append(
        Document.Paragraph(text: source, boldRange: bold.range?.clamped(to: kept)))
    }
    text = []
    anchors = []
    bold = (nil, nil)
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A, 0x5F, 0x7C, 0x23, 0x2D, 0x2E, 0x5C, 0x3C, 0x3E: true
    default: false
    }
  }
}
