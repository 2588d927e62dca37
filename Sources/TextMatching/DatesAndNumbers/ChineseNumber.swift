/// Reads numbers as Chinese texts write them: digits, 三十, 两百, 1.5万.
struct ChineseNumber {
  /// The value.
  let value: Double
  /// How many scalars it takes.
  let length: Int

  /// Reads the longest number at an index; nil where none stands.
  init?(in text: ScalarText, at index: Int) {
    if let digits = Self.digits(in: text, at: index) {
      self = digits
    } else if let words = Self.words(in: text, at: index) {
      self = words
    } else {
      return nil
    }
  }

  private init(value: Double, length: Int) {
    self.value = value
    self.length = length
  }

  /// Whether a scalar can stand in a number.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || unit(of: scalar) != nil || value(of: scalar) != nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  private static func digits(in text: ScalarText, at index: Int) -> ChineseNumber? {
    var number = ""
    var at = index
    while at < text.count {
      let scalar = text.scalars[at]
      if isDigit(scalar) {
        number.unicodeScalars.append(scalar)
      } else if scalar == ".", !number.isEmpty, !number.contains("."), at + 1 < text.count,
        isDigit(text.scalars[at + 1])
      {
        number.unicodeScalars.append(scalar)
      } else if scalar != ",",
        scalar != " " || at + 1 >= text.count || !isDigit(text.scalars[at + 1])
      {
        break
      } else if number.isEmpty || at + 1 >= text.count || !isDigit(text.scalars[at + 1]) {
        break
      }
      at += 1
    }
    guard let value = Double(number) else { return nil }
    guard at < text.count, let unit = unit(of: text.scalars[at]), unit >= 10_000 else {
      return ChineseNumber(value: value, length: at - index)
    }
    return ChineseNumber(value: value * unit, length: at + 1 - index)
  }

  /// What a numeral says by itself. A switch: it is asked of every character of many measures.
  private static func value(of scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// What a numeral multiplies by.
  private static func unit(of scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    case "亿": 100_000_000
    default: nil
    }
  }

  private static func words(in text: ScalarText, at index: Int) -> ChineseNumber? {
    var total = 0.0
    var section = 0.0
    var digit: Double?
    var at = index
    while at < text.count {
      let scalar = text.scalars[at]
      if let value = value(of: scalar) {
        // 二〇二四 reads digit by digit.
        digit = digit.map { $0 * 10 + value } ?? value
      } else if let unit = unit(of: scalar) {
        if unit < 10_000 {
          section += (digit ?? 1) * unit
        } else {
          guard at > index else { return nil }
          total += (section + (digit ?? 0)) * unit
          section = 0
        }
        digit = nil
      } else {
        break
      }
      at += 1
    }
    guard at > index else { return nil }
    return ChineseNumber(value: total + section + (digit ?? 0), length: at - index)
  }
}
