/// A date that a text names, as the last day that it allows.
public struct DateMention: Sendable, Hashable {
  /// The last day: 6 月底前 and 6 月 allow 06-30, 第二季度 06-30, 7 月前 06-30.
  public var lastDay: CalendarDay
  /// UTF-8 range in the normal-form text.
  public var range: Range<Int>
}

/// Finds the dates in a sentence.
///
/// Months and their parts (上旬, 中旬, 下旬, 初, 中, 底), quarters, half-years, 年底 and 年内, with 前,
/// 之前 and 以前; a year that is named (also 今年, 明年, 去年), or else the plan's. A bare year is no
/// date, nor is anything within 《》.
public struct DateReader: Sendable {
  /// The year of dates that name none.
  public let defaultYear: Int

  /// Creates a reader for plans of a year.
  public init(defaultYear: Int) {
    self.defaultYear = defaultYear
  }

  /// The dates of a stretch of normal-form text, in order. Cost: linear.
  public func mentions(in bytes: ArraySlice<UInt8>) -> [DateMention] {
    let text = ScalarText(bytes)
    var mentions: [DateMention] = []
    var index = 0
    var titles = 0
    while index < text.count {
      if text.scalars[index] == "《" { titles += 1 }
      if text.scalars[index] == "》" { titles = max(0, titles - 1) }
      if titles == 0, let found = mention(in: text, at: index) {
        mentions.append(
          DateMention(
            lastDay: found.day, range: text.offsets[index]..<text.offsets[found.end]))
        index = found.end
      } else {
        index += 1
      }
    }
    return mentions
  }

  private typealias Found = (day: CalendarDay, end: Int)

  /// Whether a date can begin with a character: a number, 第, or the first of 今年, 上半年, 年底 …
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x30...0x39).contains(scalar.value) }
    switch scalar {
    case "今", "本", "当", "明", "次", "下", "去", "上", "后", "年", "全", "岁", "第": return true
    default: return ChineseNumber.isPart(scalar)
    }
  }

  private func mention(in text: ScalarText, at index: Int) -> Found? {
    guard Self.mayBegin(text.scalars[index]) else { return nil }
    // Never start within a number or behind 第.
    if index > 0, ChineseNumber.isPart(text.scalars[index - 1]),
      ChineseNumber.isPart(text.scalars[index])
    {
      return nil
    }
    if let found = numeric(in: text, at: index) { return found }
    let (year, start) = self.year(in: text, at: index)
    let named = start > index
    return month(in: text, at: start, of: year) ?? quarter(in: text, at: start, of: year)
      ?? half(in: text, at: start, of: year)
      ?? wholeYear(in: text, at: start, of: year, isNamed: named)
  }

  /// 2024-06-30, 2024.6.30, 2024/6/30.
  private func numeric(in text: ScalarText, at index: Int) -> Found? {
    var numbers: [Int] = []
    var at = index
    while numbers.count < 3 {
      var digits = ""
      while at < text.count, text.scalars[at].value >= 0x30, text.scalars[at].value <= 0x39 {
        digits.unicodeScalars.append(text.scalars[at])
        at += 1
      }
      guard let number = Int(digits) else { return nil }
      numbers.append(number)
      guard numbers.count < 3 else { break }
      guard at < text.count, "-./".unicodeScalars.contains(text.scalars[at]) else { return nil }
      at += 1
    }
    guard numbers[0] >= 1000,
      let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    return (day, at)
  }

  private func year(in text: ScalarText, at index: Int) -> (year: Int, end: Int) {
    for (words, shift) in [
      (["今年", "本年度", "本年", "当年"], 0), (["明年", "次年", "下一年", "下年"], 1),
      (["去年", "上年", "上一年"], -1), (["后年"], 2),
    ] {
      if let word = text.first(of: words, at: index) {
        return (defaultYear + shift, index + word.unicodeScalars.count)
      }
    }
    if let number = ChineseNumber(in: text, at: index), number.value >= 1900, number.value < 2100,
      text.has("年", at: index + number.length)
    {
      let end = index + number.length + 1
      return (Int(number.value), text.has("度", at: end) ? end + 1 : end)
    }
    return (defaultYear, index)
  }

  private func month(in text: ScalarText, at index: Int, of year: Int) -> Found? {
    guard var number = ChineseNumber(in: text, at: index), (1...12).contains(number.value) else {
      return nil
    }
    var at = index + number.length
    // 3 月至 6 月, 3-6 月: the later month counts.
    var from = at
    if text.has("月", at: from) { from += 1 }
    if let word = text.first(of: ["至", "到", "-"], at: from),
      let later = ChineseNumber(in: text, at: from + word.unicodeScalars.count),
      (1...12).contains(later.value),
      text.has("月", at: from + word.unicodeScalars.count + later.length)
    {
      number = later
      at = from + word.unicodeScalars.count + later.length
    }
    guard text.has("月", at: at) else { return nil }
    at += 1
    if text.has("份", at: at) { at += 1 }
    let month = Int(number.value)
    if let day = ChineseNumber(in: text, at: at), (1...31).contains(day.value),
      let suffix = text.first(of: ["日", "号"], at: at + day.length)
    {
      guard let date = CalendarDay(year: year, month: month, day: Int(day.value)) else {
        return nil
      }
      return (date, before(in: text, at: at + day.length + suffix.unicodeScalars.count).end)
    }
    let last = CalendarDay.days(of: month, in: year)
    let parts: [(words: [String], day: Int)] = [
      (["上旬", "初"], 10), (["中旬", "中"], 20), (["下旬", "底", "末"], last),
    ]
    for part in parts {
      if let word = text.first(of: part.words, at: at),
        let date = CalendarDay(year: year, month: month, day: part.day)
      {
        return (date, before(in: text, at: at + word.unicodeScalars.count).end)
      }
    }
    let (isBefore, end) = before(in: text, at: at)
    // 7 月前 is over when July begins.
    if isBefore { return lastDay(of: month - 1, in: year).map { ($0, end) } }
    return lastDay(of: month, in: year).map { ($0, end) }
  }

  private func quarter(in text: ScalarText, at index: Int, of year: Int) -> Found? {
    var at = index
    if text.has("第", at: at) { at += 1 }
    guard let number = ChineseNumber(in: text, at: at), (1...4).contains(number.value) else {
      return nil
    }
    at += number.length
    if text.has("个", at: at) { at += 1 }
    guard let word = text.first(of: ["季度", "季"], at: at) else { return nil }
    at += word.unicodeScalars.count
    if let part = text.first(of: ["末", "底", "内"], at: at) { at += part.unicodeScalars.count }
    return lastDay(of: Int(number.value) * 3, in: year).map { ($0, before(in: text, at: at).end) }
  }

  private func half(in text: ScalarText, at index: Int, of year: Int) -> Found? {
    for (words, month) in [(["上半年", "年中"], 6), (["下半年"], 12)] {
      if let word = text.first(of: words, at: index) {
        let end = before(in: text, at: index + word.unicodeScalars.count).end
        return lastDay(of: month, in: year).map { ($0, end) }
      }
    }
    return nil
  }

  private func wholeYear(
    in text: ScalarText, at index: Int, of year: Int, isNamed: Bool
  ) -> Found? {
    var words = ["年底", "年末", "年终", "年内", "全年", "岁末"]
    // Behind a named year the 年 is already read: 2024 年底.
    if isNamed { words += ["底", "末", "终", "内"] }
    if let word = text.first(of: words, at: index) {
      let end = before(in: text, at: index + word.unicodeScalars.count).end
      return lastDay(of: 12, in: year).map { ($0, end) }
    }
    guard isNamed else { return nil }
    let (isBefore, end) = before(in: text, at: index)
    return isBefore ? lastDay(of: 12, in: year - 1).map { ($0, end) } : nil
  }

  private func before(in text: ScalarText, at index: Int) -> (isBefore: Bool, end: Int) {
    guard let word = text.first(of: ["之前", "以前", "前", "以内", "之内"], at: index) else {
      return (false, index)
    }
    // 前往, 前期 and 前置 say nothing of a day.
    let end = index + word.unicodeScalars.count
    if word == "前", text.first(of: ["往", "期", "置", "后", "沿"], at: end) != nil {
      return (false, index)
    }
    return (word != "以内" && word != "之内", end)
  }

  private func lastDay(of month: Int, in year: Int) -> CalendarDay? {
    guard month >= 1 else { return CalendarDay(year: year - 1, month: 12, day: 31) }
    return CalendarDay(year: year, month: month, day: CalendarDay.days(of: month, in: year))
  }
}
