import Compliance
import TaskRules
import TextMatching

/// The opinion on one plan: what is to be said, in the order and the tone of official letters.
struct PlanOpinion {
  let plan: PlanReport
  let taskList: TaskListIdentity
  let options: ReportOptions

  private var phrases: Phrases { Phrases(language: options.language) }
  private var opinions: OpinionFindings { OpinionFindings(plan: plan, phrases: phrases) }

  func write(to document: inout WordWriter) {
    document.paragraph(.title, phrases("关于\(title)的审核意见", en: "Review opinion on \(title)"))
    document.paragraph(.addressee, addressee)
    document.paragraph(.body, opening)
    var headings = OpinionHeadings(phrases: phrases)
    headings.add(phrases("总体意见", en: "Overall"), to: &document)
    document.paragraph(.body, standing)
    document.paragraph(.body, conclusion)
    writeProblems(under: &headings, to: &document)
    writeTerms(under: &headings, to: &document)
    writeLists(under: &headings, to: &document)
    writeClosing(to: &document)
  }

  // MARK: Opening and closing

  /// The title in the marks of titles; marks inside become the inner ones (GB/T 15834—2011, §4.15).
  private var title: String {
    let title = CleanText.line(
      plan.title ?? phrases("\(phrases.name(of: plan))工作计划", en: "the plan submitted"))
    guard options.language == .zh else { return "“\(title)”" }
    let inner = title.map { ["《": "〈", "》": "〉"][$0] ?? $0 }
    return "《\(String(inner))》"
  }

  private var addressee: String {
    guard let name = plan.jurisdiction.name else {
      return phrases("报送单位：", en: "To the office that submitted it:")
    }
    guard plan.jurisdiction.kind != .unknown else { return name + phrases.colon }
    return phrases("\(name)知识产权局：", en: "To the intellectual property office of \(name):")
  }

  private var opening: String {
    phrases(
      """
      你单位报送的\(title)收悉。对照《\(taskList.title)》（以下简称《清单》），对其中 \
      \(plan.measures.count) 条举措逐条作了核对，现提出审核意见如下。
      """,
      en: """
        We have received \(title). Its \(plan.measures.count) measures were checked one by one \
        against 《\(taskList.title)》 (“the list”). Our opinion is as follows.
        """)
  }

  private var standing: String {
    let summary = plan.summary
    let mandatory = plan.obligations.count {
      $0.applicability == .applies && $0.obligation.level == .mandatory
    }
    let waived = plan.obligations.count { $0.state == .waived }
    let counts = [ObligationState.met, .partial, .missing].map { state in
      plan.obligations.count { $0.state == state }
    }
    let excused = waived > 0 ? phrases("，豁免 \(waived) 项", en: ", \(waived) waived") : ""
    let open =
      summary.undetermined > 0
      ? phrases(
        "；另有 \(summary.undetermined) 项是否适用尚待核实",
        en: "; whether another \(summary.undetermined) apply is undetermined") : ""
    return phrases(
      """
      《清单》中适用的责任共 \(summary.applicable) 项，其中必做 \(mandatory) 项、选做 \
      \(summary.applicable - mandatory) 项。经核对，全部承接 \(counts[0]) 项，部分承接 \
      \(counts[1]) 项，缺失 \(counts[2]) 项\(excused)\(open)。
      """,
      en: """
        \(summary.applicable) obligations of the list apply, \(mandatory) of them mandatory. \
        \(counts[0]) are met, \(counts[1]) met in part, \(counts[2]) missing\(excused)\(open).
        """)
  }

  private var conclusion: String {
    switch plan.verdict {
    case .fail:
      phrases(
        "其中 \(plan.summary.errors) 项责任未达到《清单》的必做要求，请按本意见补充修改后重新报送。",
        en: """
          \(plan.summary.errors) fall short of what is mandatory. Please amend the plan as set out \
          below and submit it again.
          """)
    case .pass where opinions.problems.isEmpty:
      phrases("未发现需要修改的问题。", en: "Nothing was found that needs amending.")
    case .pass:
      phrases(
        "必做责任均已承接，没有缺失；请按下列意见进一步完善。",
        en: "No mandatory obligation is missing. Please improve the plan as set out below.")
    }
  }

  private func writeClosing(to document: inout WordWriter) {
    if plan.verdict == .fail {
      document.paragraph(
        .body,
        phrases("请研究修改，并将修改后的计划重新报送。", en: "Please amend the plan and submit it again."))
    }
    document.paragraph(.signature, phrases("（审核单位）", en: "(reviewing office)"))
    document.paragraph(.signature, phrases("　　年　月　日", en: "Date:　　　　　　"))
    document.paragraph(
      .note,
      phrases(
        """
        注：本意见由 Bizuo \(options.toolVersion) 依据《清单》规则\(digest(taskList.sha256))自动核对形成，\
        引文以报送原文\(digest(plan.source.sha256))为准。
        """,
        en: """
          Made by Bizuo \(options.toolVersion) from the rules of the list\(digest(taskList.sha256)); \
          quotations follow the document submitted\(digest(plan.source.sha256)).
          """))
  }

  /// A SHA-256 by its beginning; nothing where it is not known.
  private func digest(_ sha256: String) -> String {
    guard !sha256.isEmpty else { return "" }
    return phrases.parenthesised(
      phrases("摘要 \(sha256.prefix(12))", en: "digest \(sha256.prefix(12))"))
  }

  // MARK: What was found

  private func writeProblems(
    under headings: inout OpinionHeadings, to document: inout WordWriter
  ) {
    let problems = opinions.problems
    guard !problems.isEmpty else { return }
    headings.add(phrases("主要问题及修改建议", en: "Problems and amendments"), to: &document)
    document.table(
      widths: [680, 1800, 2450, 1000, 2915],
      head: [
        phrases("序号", en: "No."), phrases("任务", en: "Task"), phrases("问题", en: "Problem"),
        phrases("修改条目", en: "Amend"), phrases("建议写法", en: "Suggested wording"),
      ],
      rows: problems.enumerated().map { index, problem in
        [String(index + 1), problem.task, problem.sentence, problem.place, problem.suggestion]
      })
  }

  private func writeTerms(under headings: inout OpinionHeadings, to document: inout WordWriter) {
    let terms = opinions.terms
    guard !terms.isEmpty else { return }
    headings.add(phrases("期限与数量", en: "Deadlines and figures"), to: &document)
    document.table(
      widths: [3145, 1700, 2000, 2000],
      head: [
        phrases("事项", en: "Step"), phrases("《清单》要求", en: "Required"),
        phrases("计划所写", en: "Stated"), phrases("判定", en: "Outcome"),
      ],
      rows: terms.map { term in
        let item = term.item.map { phrases.parenthesised(phrases.item($0)) } ?? ""
        return [
          phrases(term.step), term.required, term.stated.map { $0 + item } ?? "—",
          phrases(term.outcome),
        ]
      })
  }

  /// Obligations met, in one sentence.
  private var taken: [String] {
    guard !opinions.taken.isEmpty else { return [] }
    let list = opinions.taken.joined(separator: phrases("；", en: "; "))
    return [phrases("下列责任已全部承接：\(list)。", en: "These obligations are met: \(list).")]
  }

  private func writeLists(under headings: inout OpinionHeadings, to document: inout WordWriter) {
    let lists: [(heading: String, sentences: [String])] = [
      (phrases("已承接情况", en: "What is taken up"), taken),
      (phrases("待核实事项", en: "To be verified"), opinions.undetermined),
      (phrases("文档本身的问题", en: "The document itself"), opinions.document),
      (phrases("豁免与人工裁定", en: "Waivers and rulings"), opinions.exceptions),
    ]
    for list in lists where !list.sentences.isEmpty {
      headings.add(list.heading, to: &document)
      for (index, sentence) in list.sentences.enumerated() {
        let number = list.sentences.count == 1 ? "" : "\(index + 1). "
        document.paragraph(.body, number + sentence)
      }
    }
  }
}

/// Numbers headings as they come: 一、二、……
struct OpinionHeadings {
  let phrases: Phrases
  private var count = 0

  init(phrases: Phrases) {
    self.phrases = phrases
  }

  /// Adds the next heading.
  mutating func add(_ text: String, to document: inout WordWriter) {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let number = phrases("\(numerals[count % numerals.count])、", en: "\(count + 1). ")
    count += 1
    document.paragraph(.heading, number + text)
  }
}
