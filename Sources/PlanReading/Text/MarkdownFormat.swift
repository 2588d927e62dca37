/// Markdown as plans use it: headings, lists, pipe tables, bold (GitHub Flavored Markdown 0.29).
///
/// It is read as plain text is, for plain text in practice holds all of that too; line ends are kept
/// where sentences end, since authors of plans mean them.
public enum MarkdownFormat: DocumentFormat {
  /// `markdown`.
  public static let name = "markdown"

  /// Known by its extension, `.md` or `.markdown`, in any case.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  /// Reads Markdown in UTF-8, UTF-16 or GB18030. Cost: linear.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    try PlainTextFormat.document(from: bytes, path: path, limits: limits)
  }
}
