/// Text for XML 1.0 content and attribute values.
enum XMLEscaping {
  /// Appends text with markup escaped and characters that XML 1.0 forbids or discourages (§2.2) left
  /// out.
  ///
  /// Quotes are escaped as well, so the result fits attribute values of either quote; tab and line
  /// feed become character references there (`inAttribute`), since attribute values are normalised.
  static func append(_ text: String, to bytes: inout [UInt8], inAttribute: Bool = false) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "'": bytes.append(contentsOf: "&#39;".utf8)
      case "\t", "\n":
        if inAttribute {
          bytes.append(contentsOf: "&#\(scalar.value);".utf8)
        } else {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        }
      case "\r": bytes.append(contentsOf: "&#13;".utf8)
      default:
        if isAllowed(scalar) { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
      }
    }
  }

  /// The escaped text as a string.
  static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    append(text, to: &bytes, inAttribute: inAttribute)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The production `Char` of XML 1.0 §2.2 but for surrogates, which Swift has none of, and for the
  /// control characters that it discourages.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
