/// Takes markup out of a slice of one line: `<p>`, `<b>`, `<br>` … and `**bold**`.
///
/// What is left keeps its place: every piece behind a removed mark has an anchor of its own.
struct InlineMarkup {
  private let bytes: [UInt8]
  private let line: Int
  private var counter: (offset: Int, column: Int)
  private var paragraphs: [Document.Paragraph] = []
  private var text: [UInt8] = []
  private var anchors: [SourceText.Anchor] = []
  private var bold: (start: Int?, range: Range<Int>?) = (nil, nil)

  /// Prepares to read slices of one line, left to right.
  init(bytes: [UInt8], line: Int, lineStart: Int) {
    self.bytes = bytes
    self.line = line
    counter = (lineStart, 1)
  }

  /// The paragraphs of a slice; none where it holds only white space.
  mutating func paragraphs(in slice: Range<Int>) -> [Document.Paragraph] {
    let slice = TextBytes.trimmed(slice, of: bytes)
    guard !slice.isEmpty else { return [] }
    guard bytes[slice].contains(where: { $0 == 0x3C || $0 == 0x2A || $0 == 0x5C }) else {
      let anchor = SourceText.Anchor(offset: 0, location: location(at: slice.lowerBound))
      let text = String(decoding: bytes[slice], as: UTF8.self)
      return [Document.Paragraph(text: SourceText(text: text, anchors: [anchor]))]
    }
    paragraphs = []
    read(slice)
    endParagraph()
    return paragraphs
  }

  private mutating func read(_ slice: Range<Int>) {
    var index = slice.lowerBound
    var pieceStart = index
    func endsPiece(_ length: Int) -> Range<Int> { pieceStart..<(index + length) }
    while index < slice.upperBound {
      switch bytes[index] {
      case 0x3C:
        guard let tag = HTMLTag(bytes, at: index, end: slice.upperBound) else { break }
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
      let trimmed = TextBytes.trimmed(piece, of: bytes)
      piece = trimmed.isEmpty ? trimmed : trimmed.lowerBound..<piece.upperBound
    }
    guard !piece.isEmpty else { return }
    anchors.append(
      SourceText.Anchor(offset: text.count, location: location(at: piece.lowerBound)))
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
    let kept = TextBytes.trimmed(0..<text.count, of: text)
    if !kept.isEmpty {
      anchors.removeAll { $0.offset >= kept.upperBound && $0.offset > 0 }
      let source = SourceText(
        text: String(decoding: text[kept], as: UTF8.self), anchors: anchors)
      paragraphs.append(
        Document.Paragraph(text: source, boldRange: bold.range?.clamped(to: kept)))
    }
    text = []
    anchors = []
    bold = (nil, nil)
  }

  private mutating func location(at offset: Int) -> SourceLocation {
    counter.column += TextBytes.scalars(in: counter.offset..<max(offset, counter.offset), of: bytes)
    counter.offset = max(offset, counter.offset)
    return .text(line: line, column: counter.column)
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    [0x2A, 0x5F, 0x7C, 0x23, 0x2D, 0x2E, 0x5C, 0x3C, 0x3E].contains(byte)
  }
}

/// A tag of the few that converters leave in text; anything else in angle brackets is text.
private struct HTMLTag {
  enum Effect { case paragraph, boldStart, boldEnd, none }

  var length: Int
  var effect: Effect

  init?(_ bytes: [UInt8], at start: Int, end: Int) {
    var index = start + 1
    let isClosing = index < end && bytes[index] == 0x2F
    if isClosing { index += 1 }
    var name: [UInt8] = []
    while index < end, name.count < 8, Self.isLetter(bytes[index]) {
      name.append(bytes[index] | 0x20)
      index += 1
    }
    if index < end, name == [0x68], (0x31...0x36).contains(bytes[index]) { index += 1 }
    // Attributes: bounded, so that a lone `<` costs no search to the end of a long line.
    let limit = min(end, index + 200)
    if index < limit, bytes[index] != 0x3E, bytes[index] != 0x2F, bytes[index] != 0x20 {
      return nil
    }
    while index < limit, bytes[index] != 0x3E { index += 1 }
    guard index < limit else { return nil }
    switch String(decoding: name, as: UTF8.self) {
    case "p", "br", "div", "li", "h": effect = .paragraph
    case "b", "strong": effect = isClosing ? .boldEnd : .boldStart
    case "i", "em", "u", "span", "font", "sub", "sup", "center", "ul", "ol": effect = .none
    default: return nil
    }
    length = index + 1 - start
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
