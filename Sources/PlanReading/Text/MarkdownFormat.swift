/// Markdown, as far as plans use it: headings, lists, tables, bold.
public enum MarkdownFormat: DocumentFormat {
  /// `markdown`.
  public static let name = "markdown"

  /// Known by its extension, `.md` or `.markdown`.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  /// Reads Markdown in UTF-8, UTF-16 or GB18030.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    try PlainTextFormat.document(from: bytes, path: path, limits: limits)
  }
}
