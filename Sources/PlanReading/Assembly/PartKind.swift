/// What a part of a document is for, by its heading.
enum PartKind {
  /// Measures, or anything unknown.
  case measures
  /// Looks back: 2023 年工作总结, 上年度工作完成情况, 工作回顾.
  case lastYear
  /// Sets the frame: 总体要求, 指导思想, 主要目标.
  case frame
  /// Looks ahead and ends a part that looks back: 2024 年工作安排.
  case thisYear

  /// Judges a heading, without its number.
  static func of(_ heading: Span<UInt8>) -> PartKind {
    guard heading.count <= 240 else { return .measures }
    return Phrase.squeezing(heading) { ofSqueezed($0) }
  }

  private static func ofSqueezed(_ text: Span<UInt8>) -> PartKind {
    guard Phrase.length(text) <= 30 else { return .measures }
    if lookingBack.occur(in: text) {
      // 总结推广经验, 完成情况考核: a measure that only sounds like it.
      return measureWords.occur(in: text) ? .measures : .lastYear
    }
    if lookingAhead.occur(in: text), PlanYear.of(squeezedTitle: text) != nil {
      return .thisYear
    }
    if framing.occur(in: text), !measureWords.occur(in: text) { return .frame }
    return .measures
  }

  private static let lookingBack: Words = [
    "工作总结", "工作回顾", "完成情况", "进展情况", "开展情况", "工作情况", "工作成效", "主要成效",
    "工作成绩", "主要成绩", "取得的成效", "取得成效", "过去一年", "上年度工作", "上一年度工作",
    "上年工作", "年度总结", "年总结", "年回顾", "落实情况", "总体情况", "工作亮点",
  ]

  private static let lookingAhead: Words = [
    "工作安排", "工作计划", "工作要点", "工作思路", "工作打算", "重点工作", "重点任务", "主要任务",
    "工作部署", "任务安排", "推进计划", "工作任务", "工作举措",
  ]

  private static let framing: Words = [
    "总体要求", "总则", "附则", "指导思想", "基本原则", "主要目标", "工作目标", "总体目标", "总体思路", "发展目标",
    "预期目标", "目标要求", "编制依据", "工作背景", "面临形势", "工作原则", "年度目标", "编制说明",
    "存在问题", "存在的问题", "困难和问题", "问题和不足", "主要问题", "形势分析",
  ]

  private static let measureWords: Words = [
    "任务", "举措", "措施", "推广", "开展", "加强", "推进", "建立", "考核", "报送", "通报", "监测",
    "跟踪", "督查", "检查", "评估",
  ]
}
