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
    isDigit(scalar) || units[scalar] != nil || values[scalar] != nil
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
    guard at < text.count, let unit = units[text.scalars[at]], unit >= 10_000 else {
      return ChineseNumber(value: value, length: at - index)
    }
    return ChineseNumber(value: value * unit, length: at + 1 - index)
  }

  private static let values: [Unicode.Scalar: Double] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  private static let units: [Unicode.Scalar: Double] = [
    "十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000,
  ]

  private static func words(in text: ScalarText, at index: Int) -> ChineseNumber? {
    var total = 0.0
    var section = 0.0
    var digit: Double?
    var at = index
    while at < text.count {
      let scalar = text.scalars[at]
      if let value = values[scalar] {
        // 二〇二四 reads digit by digit.
        digit = digit.map { $0 * 10 + value } ?? value
      } else if let unit = units[scalar] {
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
