/// The year that a title or a file name gives.
enum PlanYear {
  /// The year of a title: the last that stands by itself, outside 《》, before a span such as
  /// 2021—2035. In 2023 年工作总结和 2024 年工作计划 it is the second.
  static func of(title: String) -> Int? {
    let years = years(in: TextBytes(Phrase.squeezed(title)))
    let single = years.last { !$0.isQuoted && !$0.isInSpan && $0.isNamed }
    return
      (single ?? years.first { !$0.isQuoted && $0.isNamed } ?? years.first { !$0.isQuoted }
      ?? years.first)?.year
  }

  /// The year in the last component of a path, such as `plan-2024.docx`.
  static func of(path: String) -> Int? {
    guard let name = path.split(separator: "/").last else { return nil }
    return years(in: TextBytes(String(name))).first?.year
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

  private static func years(in text: TextBytes) -> [Found] {
    var found: [Found] = []
    var depth = 0
    var offset = 0
    var digits: [Int] = []
    var before: UInt32 = 0
    var previous: UInt32 = 0
    func close(following: UInt32) {
      guard digits.count == 4 else { return }
      let year = digits.reduce(0) { $0 * 10 + $1 }
      guard (2000...2099).contains(year) else { return }
      // A span's first year is that of the plan when nothing else is: 推进计划（2024—2025年）.
      found.append(
        Found(
          year: year, isQuoted: depth > 0, isInSpan: isDash(before) || isDash(following),
          isNamed: following == 0x5E74 || isDash(following)))
    }
    while let next = text.scalar(at: offset) {
      offset += next.length
      if let digit = digit(next.value) {
        if digits.isEmpty { before = previous }
        digits.append(digit)
      } else {
        close(following: next.value)
        digits = []
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
    case 0x3007, 0x25CB, 0x96F6: return 0
    case 0x5341, 0x767E: return nil
    default: return ChineseNumber.value(of: [scalar])
    }
  }

  private static func isDash(_ scalar: UInt32) -> Bool {
    [0x2D, 0x2010, 0x2013, 0x2014, 0x2015, 0x2212, 0x7E, 0x81F3, 0xFF0D, 0xFF5E].contains(scalar)
  }
}
