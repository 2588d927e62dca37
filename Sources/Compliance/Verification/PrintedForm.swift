import TextMatching

/// Printed words in the form in which lists and rules are compared: the normal form of matching,
/// without spaces.
enum PrintedForm {
  /// The form of a text.
  static func of(_ text: String) -> String {
    String(decoding: NormalisedText(text).bytes.filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// The form of a bearer, without asides such as （以下简称强省）, which name nobody.
  static func ofBearer(_ text: String) -> String {
    of(text).replacing(#/\(以下简称[^()]*\)/#, with: "")
  }
}
