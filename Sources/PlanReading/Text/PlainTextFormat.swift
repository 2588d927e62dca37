/// Plain text: paragraphs, tables laid out with tabs or pipes, and the markup that converters leave.
public enum PlainTextFormat: DocumentFormat {
  /// `text`.
  public static let name = "text"

  /// Takes anything; it stands last in the list.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool { true }

  /// Reads text in UTF-8, UTF-16 or GB18030. Cost: linear.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    let text = try TextDecoding.decode(bytes, path: path)
    return Document(blocks: TextBlocks.blocks(of: text.bytes))
  }
}
