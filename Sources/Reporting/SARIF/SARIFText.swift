/// Text in the forms that SARIF asks for.
enum SARIFText {
  /// A plain-text message: braces doubled, since single ones hold placeholders (§3.11.5), and no
  /// embedded link (§3.11.6), since the text of a plan is data.
  static func message(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in CleanText.block(text).unicodeScalars {
      if scalar == "(", previous == "]" { result.append(" ") }
      if scalar == "{" || scalar == "}" { result.append(scalar) }
      result.append(scalar)
      previous = scalar
    }
    return String(result)
  }

  /// A path as a URI reference (RFC 3986): `file:` and absolute where the path is absolute, else
  /// relative, with everything percent-encoded that is not unreserved.
  static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
