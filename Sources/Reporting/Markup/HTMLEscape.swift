/// Text for HTML content and quoted attribute values: the one place where data becomes HTML.
///
/// Escapes the five characters with a meaning in either place (HTML Standard §13.1.2), and leaves
/// out what HTML forbids or what could hide text from a reader: control characters, noncharacters,
/// and the embedding and override controls of bidirectional text (U+202A–U+202E, U+2066–U+2069).
enum HTMLEscape {
  /// Appends text so that it can only be read as text.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "'": bytes.append(contentsOf: "&#39;".utf8)
      case "\u{2028}", "\u{2029}": bytes.append(UInt8(ascii: " "))
      default:
        if isShown(scalar) { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
      }
    }
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
