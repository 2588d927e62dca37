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
  static func of(_ header: [UInt8]) -> ColumnRole? {
    let text = Phrase.squeezed(header)
    guard (1...18).contains(Phrase.length(text[...])) else { return nil }
    if numbers.contain(text) { return .number }
    let name = withoutParentheses(text)
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

  private static func withoutParentheses(_ text: [UInt8]) -> [UInt8] {
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      if next.value == 0xFF08 || next.value == 0x28 {
        return offset > 0 ? Array(text[..<offset]) : text
      }
      offset += next.length
    }
    return text
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

/// Which column holds what in a task table.
struct ColumnLayout: Equatable {
  /// 序号
  var number: Int?
  /// Headings over the measures, outermost first.
  var headings: [Int]
  var measure: Int
  var deliverables: [Int]
  var departments: [Int]
  var deadlines: [Int]
  /// The number of columns.
  var width: Int

  /// Reads a header row; nil where the row is none, or names no column of measures.
  init?(header cells: [Document.Cell]) {
    // Most rows end here: a cell of text is longer than any header.
    guard cells.allSatisfy({ $0.isShort }) else { return nil }
    let texts = cells.map { $0.headerText }
    let filled = texts.count { !$0.isEmpty }
    guard filled >= 2 else { return nil }
    var roles: [ColumnRole?] = []
    var unknown = 0
    for text in texts {
      let role = ColumnRole.of(text)
      roles.append(role)
      if role == nil, !text.isEmpty { unknown += 1 }
      // Two thirds of a header's cells must be known.
      guard unknown * 3 <= filled else { return nil }
    }
    guard filled - unknown >= 2 else { return nil }
    var best: (column: Int, likelihood: Int)?
    for (column, role) in roles.enumerated() {
      if case .work(let likelihood) = role, likelihood >= (best?.likelihood ?? 0) {
        best = (column, likelihood)
      }
    }
    guard let best else { return nil }
    width = cells.count
    measure = best.column
    number = roles.firstIndex { $0 == .number }
    headings = roles.indices.filter { column in
      if case .work = roles[column] { column != best.column } else { false }
    }
    deliverables = roles.indices.filter { roles[$0] == .deliverable }
    departments = roles.indices.filter { roles[$0] == .department }
    deadlines = roles.indices.filter { roles[$0] == .deadline }
    // A header cell that spans columns names those beside it, too.
    for column in cells.indices.dropFirst() where cells[column].isContinuation {
      switch roles[..<column].last(where: { $0 != nil }) ?? nil {
      case .department: departments.append(column)
      case .deliverable: deliverables.append(column)
      case .work where column - 1 == measure: break
      default: break
      }
    }
  }

  /// A layout for a table without header: the longest column holds the measures.
  init?(lengths: [Int], numberColumn: Int?) {
    guard let longest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }),
      lengths[longest] >= 12
    else { return nil }
    width = lengths.count
    measure = longest
    number = numberColumn
    headings = lengths.indices.filter { $0 < longest && $0 != numberColumn }
    deliverables = []
    departments = lengths.indices.filter { $0 > longest }
    deadlines = []
  }

  /// The layout for rows that have other cells than the header: what is more belongs to the last
  /// column, as where scanning split it.
  func fitted(to width: Int) -> ColumnLayout {
    guard width != self.width else { return self }
    var fitted = self
    fitted.width = width
    if width > self.width, departments.contains(self.width - 1) {
      fitted.departments += self.width..<width
    }
    if width < self.width {
      fitted.deliverables.removeAll { $0 >= width }
      fitted.departments.removeAll { $0 >= width }
      fitted.deadlines.removeAll { $0 >= width }
      fitted.headings.removeAll { $0 >= width }
    }
    return fitted
  }
}

extension Document.Cell {
  /// The text of a short cell, for recognising headers and bodies.
  var headerText: [UInt8] {
    var bytes: [UInt8] = []
    for paragraph in paragraphs {
      guard bytes.count < 160 else { break }
      bytes += paragraph.text.text.leadingBytes(160)
    }
    return bytes
  }

  /// Whether the cell holds no more than a header does.
  var isShort: Bool {
    paragraphs.count <= 3 && paragraphs.allSatisfy { $0.text.text.utf8.count <= 72 }
  }

  /// Whether the cell holds no text.
  var isEmpty: Bool { paragraphs.isEmpty }
}
