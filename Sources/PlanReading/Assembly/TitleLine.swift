/// What a line says about being the title of a plan.
struct TitleLine {
  /// It names a kind of plan at its end: 工作要点, 推进计划, 任务清单 …
  var namesPlan: Bool
  /// It names a place or a body of government.
  var namesPlace: Bool
  /// It names a year.
  var namesYear: Bool
  /// It is the title of a letter that hands a plan on: 关于印发《…》的通知.
  var isNotice: Bool

  /// How much it is a title, for choosing among several.
  var score: Int {
    guard namesPlan || isNotice else { return namesPlace && namesYear ? 1 : 0 }
    return (namesPlan ? 3 : 2) + (namesPlace ? 2 : 0) + (namesYear ? 2 : 0)
  }

  /// Whether it can begin another plan in the middle of a file.
  var beginsPlan: Bool { namesPlan && namesPlace && namesYear }

  /// Judges a text; nil where it can't be a title: a sentence, a numbered entry, too long.
  init?(_ line: Span<UInt8>) {
    guard line.count <= 480, !Self.isPlainSentence(line) else { return nil }
    let judged = Phrase.squeezing(line) { text in
      TitleLine(squeezed: text.extracting(first: text.count - Self.tailLength(of: text)))
    }
    guard let judged else { return nil }
    if let marker = Marker.read(line), marker.form != .bullet { return nil }
    self = judged
  }

  private init?(squeezed text: Span<UInt8>) {
    guard (4...80).contains(Phrase.length(text)), !Self.sentenceMarks.occur(in: text) else {
      return nil
    }
    isNotice = Self.notices.end(text)
    namesPlan = !isNotice && Self.kinds.end(text)
    namesPlace = Self.places.occur(in: text)
    namesYear = PlanYear.of(squeezedTitle: text) != nil
    guard namesPlan || isNotice || namesYear else { return nil }
  }

  /// The length of what stands behind a title in parentheses: （试行）, （征求意见稿）, （2024—2025 年）.
  private static func tailLength(of text: Span<UInt8>) -> Int {
    switch TextBytes.scalar(in: text, before: text.count)?.value {
    case 0x300B: return 3
    case 0xFF09, 0x29: break
    default: return 0
    }
    let wide = Phrase.firstIndex(of: 0xFF08, in: text)
    let narrow = Phrase.firstIndex(of: 0x28, in: text)
    guard let start = [wide, narrow].compactMap(\.self).max(), start > 12 else { return 0 }
    return text.count - start
  }

  /// Whether a mark stands before any parenthesis, so that nothing has to be taken off to see that the
  /// text is a sentence, as nearly every line of a plan is.
  private static func isPlainSentence(_ bytes: Span<UInt8>) -> Bool {
    var offset = 0
    while let next = TextBytes.scalar(in: bytes, at: offset) {
      switch next.value {
      case 0x3002, 0xFF1B, 0xFF0C, 0xFF1A, 0x3B, 0x21, 0xFF01, 0xFF1F: return true
      case 0xFF08, 0x28: return false
      default: offset += next.length
      }
    }
    return false
  }

  private static let notices: Words = ["的通知", "的函", "的公告", "的报告"]
  private static let sentenceMarks: Words = [
    "。", "；", "，", "：", ";", "!", "！", "？", "……", "....",
  ]

  private static let kinds: Words = [
    "要点", "计划", "清单", "方案", "任务分工", "工作安排", "任务安排", "工作思路", "工作部署",
    "若干措施", "实施意见", "任务书", "工作打算", "重点任务", "重点工作", "任务分解", "任务分解表",
    "任务分工表", "分工表", "台账", "安排表", "推进表", "计划表", "任务表", "要点汇编", "安排", "打算", "思路", "部署", "的意见", "目标任务",
  ]

  private static let places: Words = [
    "省", "市", "自治区", "兵团", "自治州", "地区", "特别行政区", "县", "区", "北京", "天津", "上海",
    "重庆", "内蒙古", "广西", "西藏", "宁夏", "新疆", "河北", "山西", "辽宁", "吉林", "黑龙江",
    "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川",
    "贵州", "云南", "陕西", "甘肃", "青海",
  ]
}
