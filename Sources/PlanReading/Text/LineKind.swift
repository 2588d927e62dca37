/// What one line of a text is, before its neighbours are looked at.
enum LineKind: Equatable {
  case blank
  /// A page number by itself: `- 3 -`, 第 3 页.
  case pageNumber
  /// Fields with borders between them: `| a | b |`.
  case row(RowFields.Borders)
  /// `|---|---|`
  case pipeRule
  /// A line whose only tabs stand before its text.
  case indentedByTab
  /// `## …` with its level.
  case heading(level: Int)
  /// `---`, `***`, ``` and the like.
  case rule
  case plain

  /// Classifies a line without its end.
  static func of(_ range: Range<Int>, in bytes: Span<UInt8>) -> LineKind {
    let text = TextBytes.trimmed(range, of: bytes)
    guard let first = text.first.map({ bytes[$0] }) else {
      return holdsTab(range, bytes) ? .row(.tabs) : .blank
    }
    if first == 0x7C, let last = text.last, last > text.lowerBound {
      return isPipeRule(text, bytes) ? .pipeRule : .row(.pipes)
    }
    if first == 0x23, let level = headingLevel(text, bytes) { return .heading(level: level) }
    if isRule(text, bytes) { return .rule }
    if PageFurniture.isPageNumber(text, of: bytes) { return .pageNumber }
    if PageFurniture.isContentsEntry(text, of: bytes) { return .plain }
    if let tab = TextBytes.firstIndex(of: 0x09, in: text, of: bytes) {
      return isMarkerAndTab(text, tab: tab, bytes) ? .plain : .row(.tabs)
    }
    if holdsTab(range.lowerBound..<text.lowerBound, bytes) { return .indentedByTab }
    // A row whose last cells are empty.
    return holdsTab(text.upperBound..<range.upperBound, bytes) ? .row(.tabs) : .plain
  }

  private static func holdsTab(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    !range.isEmpty && TextBytes.firstIndex(of: 0x09, in: range, of: bytes) != nil
  }

  private static func isPipeRule(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    text.allSatisfy {
      switch bytes[$0] {
      case 0x7C, 0x2D, 0x3A, 0x20, 0x09: true
      default: false
      }
    } && text.contains { bytes[$0] == 0x2D }
  }

  private static func isRule(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let first = bytes[text.lowerBound]
    guard text.count >= 3 else { return false }
    switch first {
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x60, 0x7E: break
    default: return false
    }
    return text.allSatisfy { bytes[$0] == first || bytes[$0] == 0x20 }
  }

  private static func headingLevel(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    let marks = text.prefix { bytes[$0] == 0x23 }.count
    guard (1...6).contains(marks), marks < text.count,
      let next = TextBytes.scalar(in: bytes, at: text.lowerBound + marks)?.value
    else { return nil }
    return TextBytes.isSpace(next) || TextBytes.isWide(next) || next >= 0x4E00 ? marks : nil
  }

  /// A number and a tab before the text, as word processors export lists: no table.
  private static func isMarkerAndTab(
    _ text: Range<Int>, tab: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard !holdsTab((tab + 1)..<text.upperBound, bytes) else { return false }
    let field = bytes.extracting(text.lowerBound..<tab)
    guard let marker = Marker.read(field) else { return false }
    return marker.length >= field.count
  }
}
