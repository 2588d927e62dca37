/// Numbers written in Chinese numerals or in digits of either width.
enum ChineseNumber {
  /// The value of a digit, plain or full-width.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  /// The value of one of 零一二三四五六七八九.
  static func numeral(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// The place of one of 甲乙丙丁戊己庚辛壬癸 among them, from 1.
  static func stem(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x7532: 1
    case 0x4E59: 2
    case 0x4E19: 3
    case 0x4E01: 4
    case 0x620A: 5
    case 0x5DF1: 6
    case 0x5E9A: 7
    case 0x8F9B: 8
    case 0x58EC: 9
    case 0x7678: 10
    default: nil
    }
  }

  /// Whether a character is one of 〇零一二三四五六七八九十百.
  static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3007, 0x5341, 0x767E: true
    default: numeral(scalar) != nil
    }
  }

  /// The value of numerals such as 十二 or 一百零三; nil where they are no number below 1000.
  static func value(of scalars: some Sequence<UInt32>) -> Int? {
    var sum = NumeralSum()
    for scalar in scalars { sum.add(scalar) }
    return sum.value
  }

  /// The value of a text that is nothing but numerals.
  static func value(of text: Span<UInt8>) -> Int? {
    var sum = NumeralSum()
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      sum.add(next.value)
      offset += next.length
    }
    return sum.value
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

  /// Adds numerals up, as they are read.
  struct NumeralSum {
    private var total = 0
    private var digit: Int?
    private var isNumber = true

    /// Takes the next numeral.
    mutating func add(_ scalar: UInt32) {
      switch scalar {
      case 0x5341:
        total += (digit ?? 1) * 10
        digit = nil
      case 0x767E:
        guard let factor = digit else {
          isNumber = false
          return
        }
        total += factor * 100
        digit = nil
      case 0x3007: digit = 0
      default:
        guard let read = ChineseNumber.numeral(scalar), (digit ?? 0) == 0 else {
          isNumber = false
          return
        }
        digit = read
      }
    }

    /// The number; nil where there is none, or the numerals make none.
    var value: Int? {
      let sum = total + (digit ?? 0)
      return isNumber && sum > 0 ? sum : nil
    }
  }
}
