/// The year that a title or a file name gives.
enum PlanYear {
  /// The year of a title: the last that stands by itself, outside 《》, before a span such as
  /// 2021—2035. In 2023 年工作总结和 2024 年工作计划 it is the second.
  static func of(title: String) -> Int? {
    let bytes = Array(title.utf8)
    return Phrase.squeezing(bytes.span) { of(squeezedTitle: $0) }
  }

  /// The year of a title without white space.
  static func of(squeezedTitle title: Span<UInt8>) -> Int? {
    let years = years(in: title)
    let single = years.last { !$0.isQuoted && !$0.isInSpan && $0.isNamed }
    return
      (single ?? years.first { !$0.isQuoted && $0.isNamed } ?? years.first { !$0.isQuoted }
      ?? years.first)?.year
  }

  /// The year in the last component of a path, such as `plan-2024.docx`.
  static func of(path: String) -> Int? {
    guard let name = path.split(separator: "/").last else { return nil }
    let bytes = Array(name.utf8)
    return years(in: bytes.span).first?.year
  }

  private struct Found {
    var year: Int
    /// Within 《》.
    var isQuoted: Bool
    /// Part of a span of years.
    var isInSpan: Bool
    /// Followed by 年.
    var isNamed: Bool
  }

  private static func years(in text: Span<UInt8>) -> [Found] {
    var found: [Found] = []
    var depth = 0
    var offset = 0
    var (digits, year) = (0, 0)
    var before: UInt32 = 0
    var previous: UInt32 = 0
    func close(following: UInt32) {
      guard digits == 4, (2000...2099).contains(year) else { return }
      // A span's first year is that of the plan when nothing else is: 推进计划（2024—2025年）.
      found.append(
        Found(
          year: year, isQuoted: depth > 0, isInSpan: isDash(before) || isDash(following),
          isNamed: following == 0x5E74 || isDash(following)))
    }
    while let next = TextBytes.scalar(in: text, at: offset) {
      offset += next.length
      if let digit = digit(next.value) {
        if digits == 0 { before = previous }
        digits += 1
        // More than four digits are no year, whatever they say.
        if digits <= 4 { year = year * 10 + digit }
      } else {
        close(following: next.value)
        (digits, year) = (0, 0)
      }
      if next.value == 0x300A { depth += 1 }
      if next.value == 0x300B { depth = max(0, depth - 1) }
      previous = next.value
    }
    close(following: 0)
    return found
  }

  /// Digits of every kind: 2024, ２０２４, 二〇二四.
  private static func digit(_ scalar: UInt32) -> Int? {
    if let digit = ChineseNumber.digit(scalar) { return digit }
    switch scalar {
    case 0x3007, 0x25CB: return 0
    default: return ChineseNumber.numeral(scalar)
    }
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010, 0x2013, 0x2014, 0x2015, 0x2212, 0x7E, 0x81F3, 0xFF0D, 0xFF5E: true
    default: false
    }
  }
}
