/// Text of documents in GitHub-flavoured Markdown, within a line or a table cell.
enum MarkdownEscaping {
  /// The text on one line, with everything escaped that would be markup, a link, a mention or the
  /// end of a cell. Cost: linear.
  static func inline(_ text: String) -> String {
    let scalars = Array(CleanText.line(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let previous = index > 0 ? scalars[index - 1] : nil
      if mustEscape(scalar, previous: previous, next: next) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func mustEscape(
    _ scalar: Unicode.Scalar, previous: Unicode.Scalar?, next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "@", "$", "!": true
    case ":": next == "/"  // a bare address would become a link
    case ".": previous == "w" || previous == "W"  // www.
    case "-", "+", "=": previous == nil  // a list or a heading's underline
    default: false
    }
  }
}
