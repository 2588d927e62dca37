/// Finds the dates and figures that a clause of a task list prints: 6 月底前, 30% 以上, 1 至 2 所.
///
/// Found are months, quarters, half-years, the year's end and years, each with 底, 前 and the like;
/// percentages; 全覆盖; and numbers with the measure word behind them, with 不少于 before and 以上 behind.
/// Left out are what stands within 《》, ordinals (第二批), names with numbers (4·26, 5G), and 一 as in
/// 一批, which counts nothing.
///
/// Unlike the readers of plans, which ask what day or share a wording means, this one keeps the
/// wording: a list that says 6 月底前 where it said 6 月 has changed.
public struct FigureExtractor: Sendable {
  /// Creates an extractor.
  public init() {}

  /// The figures of a clause in order, in the form in which they are compared: full-width characters
  /// made half-width, no spaces (`6月底前`). Cost: linear in the text.
  public func figures(in text: String) -> [String] {
    let text = PrintedForm.of(text)
    return text.matches(of: Self.pattern.matchingSemantics(.unicodeScalar))
      .filter { $0.figure != nil }
      .map { String(text[$0.range]) }
  }

  /// Alternatives in order of preference. Those without the group `figure` are what to pass over.
  private static var pattern: Regex<(Substring, figure: Substring?)> {
    #/
    《[^》]*》
    # Ordinals and names with numbers.
    | 第(?![一二三四1-4]季度)[0-9一二三四五六七八九十]+
    | [0-9]+·[0-9]+ | [a-z][0-9.]+ | [0-9]+[a-z]+
    | (?<figure>
      # A day, a month or a part of it.
      (?:[0-9]{4}年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月
        (?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]|[上中下]旬|[初中底末])?(?:[之以]?前|起)?
      # The end of a year.
      | (?:[0-9]{4}|[今明当本])?年[底末内](?:[之以]?前)?
      # A quarter or half of a year.
      | (?:[0-9]{4}年)?(?:第?[一二三四1-4]季度|[上下]半年)[底末内]?(?:[之以]?前)?
      # A year or a span of years.
      | [0-9]{4}(?:-[0-9]{4})?年(?:[之以]?前|起)?
      # A share.
      | (?:不少于|不低于|不超过|不高于|至少|超过)?
        (?:[0-9]+(?:\.[0-9]+)?%?(?:至|到|-))?[0-9]+(?:\.[0-9]+)?(?:%|个百分点)
        (?:以上|以下|以内|左右)?
      | 百分之[一二三四五六七八九十百点]+(?:以上|以下|以内|左右)?
      | [一二三四五六七八九两]成(?![立果效本员功都熟长])(?:以上|以下|以内|左右)?
      | 全面?覆盖
      # A count in digits, with its measure word where there is one.
      | (?:不少于|不低于|不超过|不高于|至少|超过)?
        (?:[0-9]+(?:\.[0-9]+)?(?:至|到|-))?[0-9]+(?:\.[0-9]+)?[余多]?[万亿]?[余多]?
        (?:个月|周年|[所家个项件次批名人期场户种篇部倍门座条处份元天日周年])?(?:以上|以下|以内|左右)?
      # A count in Chinese numerals: only with a measure word, and not 一.
      | (?:不少于|不低于|不超过|不高于|至少|超过)?
        (?:[一二两三四五六七八九十百千万]+(?:至|到|-))?
        (?:[二两三四五六七八九十]|[一几数]?[百千万])[一二三四五六七八九十百千万]*[余多]?
        (?:个月|[所家个项件次名人场户种篇部倍门座处份])(?:以上|以下|以内|左右)?
    )
    /#
  }
}
