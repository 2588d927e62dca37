import Compliance
import TextMatching

/// Writes the counts of every plan of an audit, the largest share of obligations met first: as an
/// aligned table where the page is wide enough, else as sentences.
struct ResultsText {
  let report: AuditReport
  let overview: AuditOverview
  let phrases: Phrases

  /// The widest name shown whole.
  private static let longestName = 24

  /// Adds one line a plan, or more on a narrow page.
  func add(to page: inout TextPage) {
    let header = headings
    let rows = overview.ranking.map { counts(of: report.plans[$0].summary) }
    let widths = header.indices.map { column in
      max(DisplayWidth.of(header[column]), rows.map { $0[column].count }.max() ?? 0)
    }
    let names = overview.ranking.map { name(of: report.plans[$0]) }
    let margin = 4 + (names.map { DisplayWidth.of($0) }.max() ?? 0)
    guard widths.reduce(margin, { $0 + $1 + 1 }) <= page.width else {
      return addSentences(names, to: &page)
    }
    page.addRaw(String(repeating: " ", count: margin) + line(header, widths))
    for (index, plan) in overview.ranking.enumerated() {
      let verdict = report.plans[plan].verdict
      let mark = page.toned(verdict.symbol, verdict == .pass ? .good : .bad)
      let name = TerminalText.padded(names[index], to: margin - 4)
      page.addRaw("  \(mark) \(name)" + line(rows[index], widths))
    }
  }

  private func addSentences(_ names: [String], to page: inout TextPage) {
    for (index, plan) in overview.ranking.enumerated() {
      let plan = report.plans[plan]
      page.add(
        "\(names[index]) \(phrases.verdictLine(of: plan))", lead: "\(plan.verdict.symbol) ",
        indent: 2, tone: plan.verdict == .pass ? .good : .bad, tonesLeadOnly: true)
    }
  }

  private var headings: [String] {
    [
      phrases("适用", en: "apply"), phrases(ObligationVerdict.met.label),
      phrases(ObligationVerdict.partial.label), phrases(ObligationVerdict.missing.label),
      phrases(ObligationState.waived.label), phrases("待定", en: "open"),
      phrases("承接", en: "covered"), phrases("沾边", en: "weak"), phrases("未承接", en: "absent"),
      phrases("错误", en: "errors"), phrases("警告", en: "warnings"),
    ]
  }

  private func counts(of summary: PlanSummary) -> [String] {
    [
      summary.applicable, summary.met, summary.partial, summary.missing, summary.waived,
      summary.undetermined, summary.covered, summary.weak, summary.absent, summary.errors,
      summary.warnings,
    ].map { String($0) }
  }

  private func name(of plan: PlanReport) -> String {
    TerminalText.shortened(CleanText.line(phrases.name(of: plan)), to: Self.longestName)
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { cell, width in
      " " + TerminalText.padded(cell, to: width, atEnd: false)
    }.joined()
  }
}
