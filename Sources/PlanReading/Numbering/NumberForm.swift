/// A way to write the number of a list entry, in the terms that Word and web pages share.
enum NumberForm: Sendable {
  /// 1, 2, 3; every form falls back to it beyond its own range.
  case decimal
  /// 01, 02, 03.
  case decimalZero
  /// １、２、３.
  case fullWidth
  /// A, B … Z, AA.
  case upperLetter
  /// a, b … z, aa.
  case lowerLetter
  /// I, II, III.
  case upperRoman
  /// i, ii, iii.
  case lowerRoman
  /// 一 … 十 … 九十九、一百.
  case chinese
  /// 一、二 … 九、一〇.
  case chineseDigits
  /// 壹、贰、叁.
  case chineseLegal
  /// 甲、乙、丙.
  case heavenlyStems
  /// 子、丑、寅.
  case earthlyBranches
  /// ①、②、③.
  case circled
  /// ⑴、⑵、⑶.
  case parenthesised
  /// ⒈、⒉、⒊.
  case fullStop
  /// ㊀、㊁、㊂.
  case circledChinese
  /// No number, though the list counts on.
  case hidden

  /// A number in this form; numbers below 1 are written in digits.
  func text(_ number: Int) -> String {
    switch self {
    case .hidden: return ""
    case .decimalZero: return number < 10 && number >= 0 ? "0\(number)" : "\(number)"
    case .fullWidth: return Self.shifted(number, to: "０")
    case .chineseDigits:
      return Self.spelt(number, digits: ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"])
    case _ where number < 1: return "\(number)"
    case .decimal: return "\(number)"
    case .upperLetter: return Self.letters(number, from: "A")
    case .lowerLetter: return Self.letters(number, from: "a")
    case .upperRoman: return Self.roman(number) ?? "\(number)"
    case .lowerRoman: return Self.roman(number)?.lowercased() ?? "\(number)"
    case .chinese: return ChineseNumeral.common.text(number) ?? "\(number)"
    case .chineseLegal: return ChineseNumeral.legal.text(number) ?? "\(number)"
    case .heavenlyStems: return Self.cycle(number, of: "甲乙丙丁戊己庚辛壬癸")
    case .earthlyBranches: return Self.cycle(number, of: "子丑寅卯辰巳午未申酉戌亥")
    case .circled: return Self.symbol(number, from: "①", last: 20)
    case .parenthesised: return Self.symbol(number, from: "⑴", last: 20)
    case .fullStop: return Self.symbol(number, from: "⒈", last: 20)
    case .circledChinese: return Self.symbol(number, from: "㊀", last: 10)
    }
  }

  private static func symbol(_ number: Int, from first: Unicode.Scalar, last: Int) -> String {
    guard number <= last, let scalar = Unicode.Scalar(first.value + UInt32(number - 1)) else {
      return "\(number)"
    }
    return String(scalar)
  }

  private static func cycle(_ number: Int, of signs: String) -> String {
    let signs = Array(signs)
    return number <= signs.count ? String(signs[number - 1]) : "\(number)"
  }

  private static func spelt(_ number: Int, digits: [String]) -> String {
    String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? String($0) }.joined()
  }

  private static func shifted(_ number: Int, to zero: Unicode.Scalar) -> String {
    let digits = (0..<10).compactMap { Unicode.Scalar(zero.value + $0).map { String($0) } }
    return digits.count == 10 ? spelt(number, digits: digits) : "\(number)"
  }

  private static func letters(_ number: Int, from first: Unicode.Scalar) -> String {
    // After Z, Word writes AA, BB, CC; web pages AA, AB. Neither occurs in plans; Word's is taken.
    let repeats = (number - 1) / 26 + 1
    guard repeats <= 8, let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
      return "\(number)"
    }
    return String(repeating: String(letter), count: repeats)
  }

  private static func roman(_ number: Int) -> String? {
    guard number < 4000 else { return nil }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
