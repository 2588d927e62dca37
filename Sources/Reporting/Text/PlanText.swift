import Compliance
import PlanReading
import TaskRules
import TextMatching

/// Writes one plan's report for a terminal.
struct PlanText {
  let taskList: TaskListIdentity
  let phrases: Phrases

  /// Quotes longer than this many columns are cut: the measure's number leads to the rest.
  private static let longestQuote = 240

  /// Adds the plan: its verdict, document findings, obligations, and at the end what does not count.
  func add(_ plan: PlanReport, to page: inout TextPage) {
    addHead(of: plan, to: &page)
    addFindings(of: plan, to: &page)
    let applicable = plan.obligations.filter { $0.applicability == .applies }
    var shown: [String: String] = [:]
    for group in grouped(applicable) {
      page.blank()
      if let section = group.section {
        page.add(phrases.section(section), tone: .strong)
      }
      for obligation in group.obligations { add(obligation, shown: &shown, to: &page) }
    }
    addUndetermined(of: plan, to: &page)
    addNotApplicable(of: plan, to: &page)
  }

  // MARK: Head

  private func addHead(of plan: PlanReport, to page: inout TextPage) {
    page.add(phrases.title(of: plan), tone: .strong)
    let year =
      plan.year.map { phrases("\($0) 年", en: "year \($0)") } ?? phrases("年度不明", en: "year unknown")
    let items = phrases(
      "\(plan.measures.count) 条举措", en: phrases.counted(plan.measures.count, "measure"))
    page.add("\(plan.source.path) · \(plan.source.format) · \(year) · \(items)", tone: .faint)
    page.add(
      phrases.verdictLine(of: plan), lead: "\(plan.verdict.symbol) ",
      tone: plan.verdict == .pass ? .good : .bad)
  }

  private func addFindings(of plan: PlanReport, to page: inout TextPage) {
    guard !plan.document.isEmpty else { return }
    page.blank()
    page.add(phrases("文档本身的问题", en: "The document itself"), tone: .strong)
    for finding in plan.document {
      let place = finding.location.map { phrases.parenthesised(phrases.place($0)) } ?? ""
      page.add(
        phrases(finding.message) + place, lead: "[\(phrases(finding.severity.label))] ", indent: 2,
        tone: finding.severity == .note ? .faint : .doubtful, tonesLeadOnly: true)
    }
  }

  // MARK: Obligations

  private func grouped(
    _ obligations: [ObligationReport]
  ) -> [(section: SectionOutline?, obligations: [ObligationReport])] {
    var groups: [(section: SectionOutline?, obligations: [ObligationReport])] = []
    for obligation in obligations {
      let section = taskList.sections.first { $0.tasks.contains(obligation.obligation.task) }
      if let last = groups.last, last.section == section {
        groups[groups.count - 1].obligations.append(obligation)
      } else {
        groups.append((section, [obligation]))
      }
    }
    return groups
  }

  /// Adds an obligation. `shown` says where elements stand already: one that two obligations share is
  /// told once.
  private func add(
    _ report: ObligationReport, shown: inout [String: String], to page: inout TextPage
  ) {
    let obligation = report.obligation
    let severity = report.severity == .none ? "" : " · \(phrases(report.severity.label))"
    page.add(
      """
      \(obligation.id) \(phrases(obligation.title)) [\(phrases(report.state.label))] \
      \(phrases(obligation.bearer.name)) · \(phrases(obligation.level.label))\(severity)
      """,
      lead: "\(report.state.symbol) ", tone: report.state.tone)
    if let waiver = report.waiver {
      page.add(phrases.waiver(waiver), indent: 4, tone: .faint)
    }
    for element in report.elements {
      addHead(of: element, alreadyUnder: shown[element.id], to: &page)
      if shown[element.id] == nil { addDetails(of: element, to: &page) }
      shown[element.id] = shown[element.id] ?? obligation.id
    }
  }

  private func addHead(
    of element: ElementReport, alreadyUnder other: String?, to page: inout TextPage
  ) {
    let role = element.core ? "" : phrases("（辅）", en: " (supporting)")
    let reference = other.map { phrases("（同 \($0)）", en: " (see \($0))") } ?? ""
    page.add(
      "\(element.id) \(phrases(element.name))\(role) \(phrases(element.verdict.label))\(reference)",
      lead: "\(element.verdict.symbol) ", indent: 4,
      tone: element.hasGap ? element.verdict.tone : .plain, tonesLeadOnly: true)
  }

  private func addDetails(of element: ElementReport, to page: inout TextPage) {
    for evidence in element.evidence.prefix(3) {
      page.add(
        citation(item: evidence.item, quote: evidence.quote, at: evidence.location), indent: 8,
        tone: .faint)
    }
    if element.evidence.count > 3 {
      let items = element.evidence.dropFirst(3).map { String($0.item) }
      page.add(
        phrases("另有第 \(phrases.list(items)) 条", en: "also items \(phrases.list(items))"), indent: 8,
        tone: .faint)
    }
    for deadline in element.deadlines {
      page.add(
        phrases.deadline(deadline), lead: phrases("期限  ", en: "deadline  "), indent: 8,
        tone: deadline.verdict == .late ? .bad : .plain)
    }
    for quantity in element.quantities {
      page.add(
        phrases.quantity(quantity), lead: phrases("数量  ", en: "quantity  "), indent: 8,
        tone: quantity.verdict == .short ? .bad : .plain)
    }
    for ruling in element.rulings { page.add(phrases.ruling(ruling), indent: 8) }
    if let waiver = element.waiver { page.add(phrases.waiver(waiver), indent: 8, tone: .faint) }
    if let gap = element.gap { add(gap, of: element, to: &page) }
    for exemplar in element.exemplars {
      page.add(
        "\(exemplar.jurisdiction) \(citation(item: exemplar.item, quote: exemplar.quote, at: nil))",
        lead: phrases("参考  ", en: "see  "), indent: 8, tone: .faint)
    }
  }

  private func add(_ gap: Gap, of element: ElementReport, to page: inout TextPage) {
    page.add(
      phrases(gap.missing), lead: phrases("缺口  ", en: "gap  "), indent: 8, tone: .bad,
      tonesLeadOnly: true)
    if let nearest = gap.nearest {
      let isQuoted = element.evidence.prefix(3).contains { $0.ordinal == nearest.ordinal }
      page.add(
        isQuoted
          ? phrases(
            "\(phrases.item(nearest.item))，见上", en: "\(phrases.item(nearest.item)), as above")
          : citation(item: nearest.item, quote: nearest.quote, at: nearest.location),
        lead: phrases("最近  ", en: "nearest  "), indent: 8)
    }
    page.add(phrases(gap.suggestion), lead: phrases("建议  ", en: "write  "), indent: 8)
  }

  private func citation(item: Int, quote: String, at location: SourceLocation?) -> String {
    let quote = TerminalText.shortened(CleanText.line(quote), to: Self.longestQuote)
    let place = location.map { phrases.parenthesised(phrases.place($0)) } ?? ""
    return phrases.citation(item: item, quote: quote) + place
  }

  // MARK: What does not count

  private func addUndetermined(of plan: PlanReport, to page: inout TextPage) {
    let undetermined = plan.obligations.filter { $0.applicability == .undetermined }
    guard !undetermined.isEmpty else { return }
    page.blank()
    page.add(
      phrases("是否适用待定，不影响结论", en: "Whether these apply is unknown; they fail nothing"),
      tone: .strong)
    for report in undetermined {
      let items = report.elements.flatMap(\.evidence).map(\.item)
      let cited = Set(items).sorted().prefix(8).map(String.init)
      let evidence =
        cited.isEmpty
        ? ""
        : phrases("，见第 \(phrases.list(cited)) 条", en: ", see items \(phrases.list(cited))")
      page.add(
        """
        \(report.obligation.id) \(phrases(report.obligation.title))\
        \(phrases.parenthesised(phrases(report.obligation.bearer.name)))\
        \(phrases("若适用：", en: " if it applies: "))\(phrases(report.verdict.label))\(evidence)\
        \(phrases("。", en: ". "))\(phrases(report.applicabilityReason))
        """, lead: "\(report.state.symbol) ", tone: report.state.tone, tonesLeadOnly: true)
    }
  }

  private func addNotApplicable(of plan: PlanReport, to page: inout TextPage) {
    let others = plan.obligations.filter { $0.applicability == .notApplicable }
    guard !others.isEmpty else { return }
    page.blank()
    let names = others.map { report in
      report.obligation.id + phrases.parenthesised(phrases(report.obligation.bearer.name))
    }
    page.add(
      list: names, separator: phrases.listSeparator,
      lead: phrases("· 不适用  ", en: "· not applicable  "), tone: .faint)
  }
}
