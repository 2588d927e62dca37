/// Text of documents made fit for a terminal.
enum TerminalText {
  /// The text on one line: white space becomes single spaces, and nothing is left that a terminal
  /// would obey or that reorders what stands beside it. Cost: linear.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if isReordering(scalar) { continue }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

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

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  /// The bidirectional controls of UAX #9.
  private static func isReordering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
