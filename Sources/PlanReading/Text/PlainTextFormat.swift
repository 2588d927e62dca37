/// Plain text: paragraphs, tables laid out with tabs, and pipe tables.
public enum PlainTextFormat: DocumentFormat {
  /// `text`.
  public static let name = "text"

  /// Anything that is text; it stands last in the list.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool { true }

  /// Reads text in UTF-8, UTF-16 or GB18030.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    Document(blocks: [])
  }
}
