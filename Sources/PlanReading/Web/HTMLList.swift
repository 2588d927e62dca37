/// The numbering of one list of a page: `ol` with its start, type and style, or `ul` without numbers.
struct HTMLList {
  private let form: NumberForm?
  private var next: Int
  private let step: Int

  /// Reads the attributes of a list.
  init(name: String, attributes: [String: String], entries: Int) {
    let isReversed = attributes["reversed"] != nil
    form = name == "ol" ? Self.form(attributes) : nil
    next = attributes["start"].flatMap { Int($0) } ?? (isReversed ? entries : 1)
    step = isReversed ? -1 : 1
  }

  /// The label of the next entry; nil in a list without numbers.
  mutating func label(value: String?) -> String? {
    if let value = value.flatMap({ Int($0) }) { next = value }
    let number = next
    next = number &+ step
    guard let form else { return nil }
    switch form {
    case .chinese, .chineseLegal, .heavenlyStems, .earthlyBranches: return form.text(number) + "、"
    default: return form.text(number) + "."
    }
  }

  private static func form(_ attributes: [String: String]) -> NumberForm? {
    let style = HTMLStyle(attributes["style"])
    switch style["list-style-type"]
      ?? style["list-style"]?.split(separator: " ").first.map({
        String($0)
      })
    {
    case "none", "disc", "circle", "square": return nil
    case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal",
      "japanese-informal":
      return .chinese
    case "simp-chinese-formal", "trad-chinese-formal": return .chineseLegal
    case "cjk-decimal": return .chineseDigits
    case "cjk-heavenly-stem": return .heavenlyStems
    case "cjk-earthly-branch": return .earthlyBranches
    case "decimal-leading-zero": return .decimalZero
    case "upper-roman": return .upperRoman
    case "lower-roman": return .lowerRoman
    case "upper-alpha", "upper-latin": return .upperLetter
    case "lower-alpha", "lower-latin": return .lowerLetter
    default: break
    }
    switch attributes["type"] {
    case "A": return .upperLetter
    case "a": return .lowerLetter
    case "I": return .upperRoman
    case "i": return .lowerRoman
    default: return .decimal
    }
  }
}

/// The declarations of a `style` attribute.
struct HTMLStyle {
  private var values: [String: String] = [:]

  /// Reads `name: value; name: value`.
  init(_ text: String?) {
    for declaration in (text ?? "").lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      values[String(Self.trimmed(parts[0]))] = String(Self.trimmed(parts[1]))
    }
  }

  /// A property's value.
  subscript(_ name: String) -> String? { values[name] }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
