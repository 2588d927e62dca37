/// What a column of a task table holds, by the word in its header.
enum ColumnRole: Equatable {
  /// 序号
  case number
  /// Measures, or headings over them: the word tells how likely it is measures.
  case work(likelihood: Int)
  /// 成果形式
  case deliverable
  /// 责任部门
  case department
  /// 完成时限
  case deadline
  /// 备注, 完成情况 and the like: not read.
  case other

  /// The role a header names; nil where the text is no header.
  ///
  /// Headers end in a noun of their own (举措, 部门, 时限 …), perhaps with another in parentheses;
  /// short measures, such as 开展调研, do not.
  static func of(_ header: Span<UInt8>) -> ColumnRole? {
    guard let scan = Scan(header) else { return nil }
    return scan.hasSpace ? Phrase.squeezing(header) { ofSqueezed($0) } : of(header, scan)
  }

  private static func ofSqueezed(_ text: Span<UInt8>) -> ColumnRole? {
    Scan(text).flatMap { of(text, $0) }
  }

  private static func of(_ text: Span<UInt8>, _ scan: Scan) -> ColumnRole? {
    if numbers.contain(text) { return .number }
    let name = text.extracting(first: scan.nameLength)
    guard nouns.end(name), !sentenceMarks.occur(in: text) else { return nil }
    // 具体举措及成果形式 holds measures; 完成情况 looks back.
    if measures.occur(in: text) { return .work(likelihood: 5) }
    if others.occur(in: text) { return .other }
    if results.occur(in: text) { return .deliverable }
    if deadlines.occur(in: text) { return .deadline }
    if departments.occur(in: text) { return .department }
    if deliverables.end(name) { return .deliverable }
    if tasks.occur(in: text) { return .work(likelihood: 4) }
    if contents.occur(in: text) { return .work(likelihood: 3) }
    if topics.occur(in: text) { return .work(likelihood: 2) }
    return .work(likelihood: 1)
  }

  /// What one look at a text tells; no more is needed of most, which are no headers.
  private struct Scan {
    var hasSpace = false
    /// The UTF-8 length of what stands before parentheses.
    var nameLength: Int

    /// Nil for a text without characters, or with more than a header has.
    init?(_ text: Span<UInt8>) {
      var (offset, length) = (0, 0)
      var opening: Int?
      while let next = TextBytes.scalar(in: text, at: offset) {
        if TextBytes.isSpace(next.value) {
          hasSpace = true
        } else {
          length += next.value > 0x20 ? 1 : 0
          guard length <= 18 else { return nil }
        }
        if opening == nil, next.value == 0xFF08 || next.value == 0x28 { opening = offset }
        offset += next.length
      }
      guard length > 0 else { return nil }
      nameLength = opening.flatMap { $0 > 0 ? $0 : nil } ?? text.count
      // A character that is cut off is no text, either.
      hasSpace = hasSpace || offset < text.count
    }
  }

  private static let sentenceMarks: Words = ["。", "，", "；", "《"]
  private static let results: Words = ["成果"]
  private static let nouns: Words = [
    "举措", "措施", "意见", "任务", "内容", "重点", "要点", "事项", "类别", "领域", "板块", "项目",
    "方面", "名称", "分类", "专项", "要求", "安排", "成果", "成效", "标志", "产出", "目标", "指标",
    "形式", "效果", "责任", "部门", "单位", "处室", "科室", "主体", "责任人", "负责人", "分工", "牵头",
    "配合", "时限", "时间", "期限", "进度", "节点", "日期", "备注", "情况", "电话", "得分", "依据",
    "重点工作", "主要工作", "具体工作", "年度工作", "牵头领导", "责任领导", "描述", "步骤",
  ]
  private static let numbers: Words = ["序号", "编号", "序", "项次", "No.", "NO.", "任务编号"]
  private static let measures: Words = ["举措", "措施", "贯彻意见", "落实意见", "工作内容及要求"]
  private static let tasks: Words = [
    "具体任务", "具体工作", "具体内容", "主要内容", "任务内容", "任务描述", "实施内容", "工作任务及",
  ]
  private static let contents: Words = ["工作内容", "工作任务", "主要任务", "任务要求", "工作要求"]
  private static let topics: Words = ["重点任务", "重点工作", "工作要点", "工作重点", "目标任务", "工作事项", "任务"]
  private static let others: Words = ["备注", "情况", "联系", "电话", "得分", "依据", "领导"]
  private static let deliverables: Words = [
    "成效", "标志", "产出", "目标", "指标", "形式", "效果",
  ]
  private static let departments: Words = [
    "责任", "部门", "单位", "处室", "牵头", "配合", "负责", "承办", "参与", "主办", "协办", "分工",
    "科室", "主体",
  ]
  private static let deadlines: Words = ["时限", "时间", "期限", "进度", "节点", "日期", "完成期"]
}
