/// A tag of the few that converters leave in text; anything else in angle brackets is text.
struct HTMLTag {
  enum Effect { case paragraph, boldStart, boldEnd, none }

  /// Length with both brackets.
  var length: Int
  var effect: Effect

  /// Reads the tag that a text begins with.
  init?(in text: Span<UInt8>) {
    let isClosing = text.count > 1 && text[1] == 0x2F
    let start = isClosing ? 2 : 1
    var index = start
    // At most eight letters, in lower case.
    var name: UInt64 = 0
    while index < text.count, index < start + 8, Self.isLetter(text[index]) {
      name = name << 8 | UInt64(text[index] | 0x20)
      index += 1
    }
    if name == 0x68, index < text.count, (0x31...0x36).contains(text[index]) { index += 1 }
    // Attributes: bounded, so that a lone `<` costs no search to the end of a long line.
    let limit = min(text.count, index + 200)
    if index < limit, text[index] != 0x3E, text[index] != 0x2F, text[index] != 0x20 {
      return nil
    }
    while index < limit, text[index] != 0x3E { index += 1 }
    guard index < limit else { return nil }
    if Self.paragraphs.contains(name) {
      effect = .paragraph
    } else if Self.bold.contains(name) {
      effect = isClosing ? .boldEnd : .boldStart
    } else if Self.others.contains(name) {
      effect = .none
    } else {
      return nil
    }
    length = index + 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let paragraphs = ["p", "br", "div", "li", "h"].map(packed)
  private static let bold = ["b", "strong"].map(packed)
  private static let others = [
    "i", "em", "u", "span", "font", "sub", "sup", "center", "ul", "ol",
  ].map(packed)

  /// The letters of a name in one number.
  private static func packed(_ name: String) -> UInt64 {
    name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
