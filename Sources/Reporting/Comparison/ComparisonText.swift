import Compliance
import TextMatching

/// A comparison for a terminal: what got worse or better, plan by plan, with the words that went and
/// came.
struct ComparisonText {
  let comparison: ReportComparison
  let options: ReportOptions
  private let phrases: Phrases

  /// Prepares the words.
  init(comparison: ReportComparison, options: ReportOptions) {
    self.comparison = comparison
    self.options = options
    phrases = Phrases(language: options.language)
  }

  /// UTF-8, ending in a line feed.
  func render() -> [UInt8] {
    var page = TextPage(options: options)
    addHead(to: &page)
    for plan in comparison.plans { add(plan, to: &page) }
    add(
      comparison.removed, title: phrases("新报告中没有的计划", en: "Plans that the new report lacks"),
      tone: .bad, to: &page)
    add(
      comparison.added, title: phrases("新报告中新增的计划", en: "Plans that the old report lacks"),
      tone: .plain, to: &page)
    return page.bytes
  }

  private func addHead(to page: inout TextPage) {
    let isSame =
      comparison.plans.isEmpty && comparison.removed.isEmpty && comparison.added.isEmpty
    if isSame {
      page.add(phrases("判定没有变化", en: "No verdict has changed"), tone: .good)
    } else if comparison.gotWorse {
      page.add(phrases("有判定变差", en: "Something got worse"), lead: "✗ ", tone: .bad)
    } else {
      page.add(phrases("没有判定变差", en: "Nothing got worse"), lead: "✓ ", tone: .good)
    }
    if comparison.rulesDiffer {
      page.add(
        phrases(
          "两份报告依据的规则不同，变化可能来自规则。",
          en: "The reports rest on different rules; changes may come from them."), tone: .doubtful)
    }
  }

  private func add(
    _ plans: [SavedReport.Plan], title: String, tone: TextPage.Tone, to page: inout TextPage
  ) {
    guard !plans.isEmpty else { return }
    page.blank()
    page.add(title, tone: .strong)
    for plan in plans {
      page.add("\(name(of: plan)) \(plan.path)", indent: 2, tone: tone)
    }
  }

  private func add(_ plan: PlanComparison, to page: inout TextPage) {
    page.blank()
    let verdict = change(plan.old.verdict.label, plan.new.verdict.label)
    page.add("\(name(of: plan.new))\(phrases.colon)\(verdict)", tone: .strong)
    for obligation in plan.obligations { add(obligation, to: &page) }
  }

  private func add(_ obligation: ObligationComparison, to page: inout TextPage) {
    page.add(
      """
      \(obligation.new.id) \(obligation.new.title ?? "")\(phrases.colon)\
      \(change(label(of: obligation.old), label(of: obligation.new)))
      """, lead: "\(obligation.direction.symbol) ", indent: 2, tone: obligation.direction.tone,
      tonesLeadOnly: true)
    for element in obligation.elements { add(element, to: &page) }
  }

  private func add(_ element: ElementComparison, to page: inout TextPage) {
    page.add(
      """
      \(element.new.id) \(element.new.name ?? "")\(phrases.colon)\
      \(change(label(of: element.old), label(of: element.new)))
      """, lead: "\(element.direction.symbol) ", indent: 6, tone: element.direction.tone,
      tonesLeadOnly: true)
    for quotation in element.lostEvidence { add(quotation, lead: "- ", tone: .bad, to: &page) }
    for quotation in element.gainedEvidence { add(quotation, lead: "+ ", tone: .good, to: &page) }
  }

  private func add(
    _ quotation: SavedReport.Quotation, lead: String, tone: TextPage.Tone, to page: inout TextPage
  ) {
    let quote = TerminalText.shortened(CleanText.line(quotation.quote), to: 240)
    page.add(
      phrases.citation(item: quotation.item, quote: quote), lead: lead, indent: 10, tone: tone,
      tonesLeadOnly: true)
  }

  // MARK: Words

  private func name(of plan: SavedReport.Plan) -> String {
    plan.jurisdiction ?? phrases("地区不明", en: "jurisdiction unknown")
  }

  private func change(_ old: LocalizedText, _ new: LocalizedText) -> String {
    old == new ? phrases(new) : "\(phrases(old)) → \(phrases(new))"
  }

  private func label(of obligation: SavedReport.Obligation) -> LocalizedText {
    switch obligation.applicability {
    case .applies where obligation.isWaived: ObligationState.waived.label
    case .applies: obligation.verdict.label
    case .notApplicable, .undetermined: obligation.applicability.label
    }
  }

  private func label(of element: SavedReport.Element) -> LocalizedText {
    guard element.isBehind else { return element.verdict.label }
    let label = element.verdict.label
    return LocalizedText("\(label.zh)（晚或不足）", en: "\(label.en) (late or short)")
  }
}

extension ReportComparison.Direction {
  /// A symbol that needs no colour.
  var symbol: String {
    switch self {
    case .better: "↑"
    case .worse: "↓"
    case .changed: "~"
    }
  }

  /// The colour.
  var tone: TextPage.Tone {
    switch self {
    case .better: .good
    case .worse: .bad
    case .changed: .faint
    }
  }
}
