import Compliance
import TextMatching

/// The report in GitHub-flavoured Markdown: of one plan every obligation, of an audit the matrix, the
/// common gaps and each plan's gaps.
struct MarkdownReport {
  let report: AuditReport
  let options: ReportOptions

  /// UTF-8, ending in a line feed.
  func render() -> [UInt8] {
    let phrases = Phrases(language: options.language)
    var page = MarkdownPage()
    let title = report.taskList.title
    page.heading(
      options.wholeAudit
        ? phrases("对照《\(title)》核查", en: "Audit against \(title)")
        : phrases("对照《\(title)》核查", en: "Check against \(title)"), level: 1)
    if options.wholeAudit { addOverview(phrases, to: &page) }
    for plan in report.plans { add(plan, phrases, to: &page) }
    if !report.notSubmitted.isEmpty {
      page.heading(phrases("没有计划的省份", en: "Provinces without a plan"), level: 2)
      page.paragraph(phrases.list(report.notSubmitted))
    }
    if !report.errors.isEmpty {
      page.heading(phrases("无法使用的输入", en: "Inputs that could not be used"), level: 2)
      page.list(report.errors.map { "\($0.path)\(phrases.colon)\(phrases($0.message))" })
    }
    return page.bytes
  }

  // MARK: Audit

  private func addOverview(_ phrases: Phrases, to page: inout MarkdownPage) {
    let overview = AuditOverview(report)
    let failed = report.plans.count - overview.passed
    page.paragraph(
      phrases(
        "计划 \(report.plans.count) 份：通过 \(overview.passed)，不通过 \(failed)。",
        en:
          "\(phrases.counted(report.plans.count, "plan")): \(overview.passed) pass, \(failed) fail."
      ))
    let columns = overview.columns.map(\.obligation.id)
    page.table(
      header: [phrases("地区", en: "Jurisdiction"), phrases("结论", en: "Verdict")] + columns,
      rows: report.plans.map { plan in
        let states = Dictionary(
          plan.obligations.map { ($0.obligation.id, $0.state.symbol) }
        ) { first, _ in first }
        return [[phrases.name(of: plan)], [phrases(plan.verdict.label)]]
          + columns.map { [states[$0] ?? ""] }
      })
    page.paragraph(
      ObligationState.allCases.map { "\($0.symbol) \(phrases($0.label))" }.joined(separator: "  "))
    addGaps(overview, phrases, to: &page)
  }

  private func addGaps(
    _ overview: AuditOverview, _ phrases: Phrases, to page: inout MarkdownPage
  ) {
    guard !overview.gaps.isEmpty else { return }
    page.heading(phrases("最常见的缺口", en: "The most common gaps"), level: 2)
    func names(_ plans: [Int]) -> [String] {
      [phrases.list(plans.map { phrases.name(of: report.plans[$0]) })]
    }
    page.table(
      header: [
        phrases("要素", en: "Element"), phrases("份数", en: "Plans"),
        phrases(ElementVerdict.absent.label), phrases(ElementVerdict.weak.label),
        phrases("晚或不足", en: "late or short"),
      ],
      rows: overview.gaps.prefix(20).map { gap in
        [
          ["\(gap.id) \(phrases(gap.name))"], [String(gap.count)], names(gap.absent),
          names(gap.weak), names(gap.behind),
        ]
      })
  }

  // MARK: Plan

  private func add(_ plan: PlanReport, _ phrases: Phrases, to page: inout MarkdownPage) {
    page.heading(
      "\(phrases.name(of: plan))\(phrases.colon)\(phrases(plan.verdict.label))", level: 2)
    page.paragraph(phrases.verdictLine(of: plan))
    page.list(
      plan.document.map { finding in
        let place = finding.location.map { phrases.parenthesised(phrases.place($0)) } ?? ""
        return
          "\(phrases(finding.severity.label))\(phrases.colon)\(phrases(finding.message))\(place)"
      })
    let applicable = plan.obligations.filter { $0.applicability == .applies }
    let rows = applicable.flatMap { obligation in
      obligation.elements.filter { !options.wholeAudit || $0.hasGap }.map { element in
        row(obligation, element, phrases)
      }
    }
    page.table(
      header: [
        phrases("责任", en: "Obligation"), phrases("状态", en: "State"),
        phrases("要素", en: "Element"), phrases("判定", en: "Verdict"),
        phrases("证据", en: "Evidence"), phrases("缺口与建议", en: "Gap and suggestion"),
      ], rows: rows)
    page.list(
      plan.obligations.filter { $0.applicability == .undetermined }.map {
        "\(phrases.heading(of: $0))\(phrases.colon)\(phrases.undetermined($0))"
      })
  }

  private func row(
    _ obligation: ObligationReport, _ element: ElementReport, _ phrases: Phrases
  ) -> [[String]] {
    let state = obligation.state
    let severity = obligation.severity == .none ? [] : [phrases(obligation.severity.label)]
    var gap: [String] =
      element.gap.map { gap in
        let nearest = gap.nearest.map { phrases.citation(item: $0.item, quote: $0.quote) }
        return [phrases(gap.missing)]
          + (nearest.map { [phrases("最近：\($0)", en: "Nearest: \($0)")] } ?? [])
          + [phrases("建议：\(gap.suggestion.zh)", en: "Write: \(gap.suggestion.en)")]
      } ?? []
    if let waiver = obligation.waiver ?? element.waiver { gap.append(phrases.waiver(waiver)) }
    gap += element.rulings.map { phrases.ruling($0) }
    return [
      [phrases.heading(of: obligation)], ["\(state.symbol) \(phrases(state.label))"] + severity,
      ["\(element.id) \(phrases(element.name))"], [phrases(element.verdict.label)],
      element.evidence.prefix(3).map { phrases.citation(item: $0.item, quote: $0.quote) }
        + element.deadlines.map { phrases.deadline($0) }
        + element.quantities.map { phrases.quantity($0) },
      gap,
    ]
  }
}
