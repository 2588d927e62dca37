/// Numbers written in Chinese numerals or in digits of either width.
enum ChineseNumber {
  /// The digits 零 to 九 as printed in lists.
  private static let numerals: [UInt32] = [
    0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D,
  ]
  private static let ten: UInt32 = 0x5341
  private static let hundred: UInt32 = 0x767E
  private static let circleZero: UInt32 = 0x3007

  /// The value of a digit, plain or full-width.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  /// Whether a character is one of 〇零一二三四五六七八九十百.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x4E00, 0x4E03, 0x4E09, 0x4E5D, 0x4E8C, 0x4E94, 0x516B, 0x516D, 0x5341, 0x56DB,
      0x767E, 0x96F6:
      true
    default: false
    }
  }

  /// The value of numerals such as 十二 or 一百零三; nil where they are no number below 1000.
  static func value(of scalars: [UInt32]) -> Int? {
    guard !scalars.isEmpty else { return nil }
    var total = 0
    var digit: Int?
    for scalar in scalars {
      switch scalar {
      case ten:
        total += (digit ?? 1) * 10
        digit = nil
      case hundred:
        guard let factor = digit else { return nil }
        total += factor * 100
        digit = nil
      case circleZero: digit = 0
      default:
        guard let read = numerals.firstIndex(of: scalar), (digit ?? 0) == 0 else { return nil }
        digit = read
      }
    }
    total += digit ?? 0
    return total > 0 ? total : nil
  }

  /// A number from 1 to 999 in Chinese numerals.
  static func text(_ number: Int) -> String {
    let names = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...999).contains(number) else { return String(number) }
    let (hundreds, rest) = (number / 100, number % 100)
    let (tens, ones) = (rest / 10, rest % 10)
    var text = hundreds > 0 ? names[hundreds] + "百" : ""
    if tens > 0 {
      text += (tens == 1 && hundreds == 0 ? "" : names[tens]) + "十"
    } else if hundreds > 0, ones > 0 {
      text += "零"
    }
    return ones > 0 ? text + names[ones] : text
  }
}
