/// Text of documents without what a reader's program would obey instead of show.
enum CleanText {
  /// The text on one line: white space becomes single spaces, and nothing is left that a terminal
  /// would obey or that reorders what stands beside it (UAX #9). Cost: linear.
  static func line(_ text: String) -> String {
    if isClean(text) { return text }
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

  /// The text with its line breaks, as line feeds, and otherwise as ``line(_:)`` leaves it, but
  /// for its spaces.
  static func block(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n": if previous != "\r" { result.append("\n") }
      case "\r", "\u{2028}", "\u{2029}", "\u{85}": result.append("\n")
      case "\t": result.append(" ")
      default:
        if isReordering(scalar) { continue }
        result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Whether a text is one line of visible characters and single spaces already, as most are.
  private static func isClean(_ text: String) -> Bool {
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20:
        guard !isAfterSpace else { return false }
        isAfterSpace = true
      case 0x21...0x7E, 0x3001...0xD7FF: isAfterSpace = false
      default:
        guard !scalar.properties.isWhitespace, !isReordering(scalar), !isControl(scalar) else {
          return false
        }
        isAfterSpace = false
      }
    }
    return !isAfterSpace || text.isEmpty
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// The bidirectional controls of UAX #9.
  private static func isReordering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
