import Hashing

/// What the page may do: apply its own style sheets and run its own script, known by their hashes
/// (CSP Level 3 §2.3.1), and nothing else. No network, no forms, no frames, no inline handlers.
enum ContentSecurityPolicy {
  /// The policy as a browser reads it.
  static let value = [
    "default-src 'none'",
    "style-src \(PageStyle.sheets.map(source).joined(separator: " "))",
    "script-src \(source(PageScript.source))",
    "base-uri 'none'",
    "form-action 'none'",
  ].joined(separator: "; ")

  private static func source(_ text: StaticString) -> String {
    "'sha256-\(base64(SHA256.digest(of: text.withUTF8Buffer { ArraySlice($0) })))'"
  }

  /// RFC 4648 §4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, place in
        bits << 8 | (place < group.count ? Int(bytes[start + place]) : 0)
      }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 0x3F] : "=")
      }
    }
    return text
  }
}
