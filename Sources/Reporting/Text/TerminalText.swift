/// Fits cleaned text into columns.
enum TerminalText {
  /// The beginning of a text within so many columns, with an ellipsis where something is left out.
  static func shortened(_ text: String, to columns: Int) -> String {
    var width = 0
    // The longest beginning that leaves a column for the ellipsis.
    var fitting = text.unicodeScalars.startIndex
    for index in text.unicodeScalars.indices {
      if width <= columns - 1 { fitting = index }
      width += DisplayWidth.columns(text.unicodeScalars[index])
      if width > columns { return String(text.unicodeScalars[..<fitting]) + "…" }
    }
    return text
  }

  /// The text with spaces after it, or before it, up to a width.
  static func padded(_ text: String, to columns: Int, atEnd: Bool = true) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - DisplayWidth.of(text)))
    return atEnd ? text + spaces : spaces + text
  }
}
