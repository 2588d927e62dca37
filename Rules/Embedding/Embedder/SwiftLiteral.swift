/// Texts as literals of Swift.
enum SwiftLiteral {
  /// A raw literal of several lines. Throws where the text would end it, or would not come out as it is.
  static func raw(_ text: String, of path: String) throws -> String {
    guard !text.contains("\"\"\"###") else {
      throw EmbeddingError(description: "\(path) holds the mark that ends a literal")
    }
    guard !text.utf8.contains(UInt8(ascii: "\r")) else {
      throw EmbeddingError(description: "\(path) holds a carriage return; end lines with LF only")
    }
    return "###\"\"\"\n\(text)\n\"\"\"###"
  }

  /// A literal of one line for a text of any ASCII characters.
  static func escaped(ascii text: String) -> String {
    var literal = "\""
    for byte in text.utf8 {
      switch byte {
      case 0: literal += "\\0"
      case UInt8(ascii: "\""): literal += "\\\""
      case UInt8(ascii: "\\"): literal += "\\\\"
      case 0x20..<0x7F: literal.unicodeScalars.append(Unicode.Scalar(byte))
      default: literal += "\\u{" + String(byte, radix: 16) + "}"
      }
    }
    return literal + "\""
  }
}
