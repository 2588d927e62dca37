/// Text as a cell can hold it.
enum SheetText {
  /// The most UTF-16 units that a cell holds.
  static let limit = 32_767

  /// The text without control characters, cut to what a cell holds, and with what the format would
  /// read as an escaped character (`_x000D_`, ECMA-376 Part 1, §22.9.2.19) escaped itself.
  static func clean(_ text: String) -> String {
    let escaped = escapingEscapes(in: CleanText.block(text))
    guard escaped.utf16.count > limit else { return escaped }
    var units = 1
    var kept = String.UnicodeScalarView()
    for scalar in escaped.unicodeScalars {
      units += UTF16.width(scalar)
      if units > limit { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// Whether a program that reads cells as people type them would take the text for a formula.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    return "=+-@＝＋－＠".unicodeScalars.contains(first)
  }

  private static func escapingEscapes(in text: String) -> String {
    guard text.contains("_x") else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      result.append(scalar)
      guard scalar == "_", index + 6 < scalars.count, scalars[index + 1] == "x",
        scalars[index + 6] == "_",
        scalars[index + 2..<index + 6].allSatisfy(\.properties.isASCIIHexDigit)
      else { continue }
      result.append(contentsOf: "x005F_".unicodeScalars)
    }
    return String(result)
  }
}
