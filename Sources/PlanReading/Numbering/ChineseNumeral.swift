/// Chinese numerals with their units: 十二, 一百零五.
package struct ChineseNumeral: Sendable {
  private let digits: [String]
  private let units: [String]
  /// Whether 10 to 19 begin with the unit: 十二, not 一十二.
  private let dropsLeadingOne: Bool

  /// 一、二、三.
  package static let common = ChineseNumeral(
    digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
    units: ["", "十", "百", "千"], dropsLeadingOne: true)

  /// 壹、贰、叁.
  static let legal = ChineseNumeral(
    digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"],
    units: ["", "拾", "佰", "仟"], dropsLeadingOne: false)

  /// A number from 1 to 9999; nil outside of it.
  package func text(_ number: Int) -> String? {
    guard (1...9999).contains(number) else { return nil }
    var text = ""
    var owesZero = false
    var rest = number
    for power in [1000, 100, 10, 1] {
      let digit = rest / power
      rest %= power
      guard digit > 0 else {
        owesZero = !text.isEmpty
        continue
      }
      if owesZero { text += digits[0] }
      owesZero = false
      let unit = power == 1000 ? 3 : power == 100 ? 2 : power == 10 ? 1 : 0
      let isLeadingTen = text.isEmpty && power == 10 && digit == 1 && dropsLeadingOne
      text += (isLeadingTen ? "" : digits[digit]) + units[unit]
    }
    return text
  }
}
