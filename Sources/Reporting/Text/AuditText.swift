import Compliance
import TextMatching

/// Writes an audit for a terminal: the matrix, then totals, common gaps and who covers what best.
struct AuditText {
  let report: AuditReport
  let phrases: Phrases
  private let overview: AuditOverview
  private let names: [String]

  /// How many of the most common gaps are shown.
  private static let shownGaps = 15

  /// Prepares the counts.
  init(report: AuditReport, phrases: Phrases) {
    self.report = report
    self.phrases = phrases
    overview = AuditOverview(report)
    names = report.plans.map { CleanText.line(phrases.name(of: $0)) }
  }

  /// Adds the whole audit but for the inputs that could not be used.
  func add(to page: inout TextPage) {
    page.add(
      phrases("对照《\(report.taskList.title)》核查", en: "Audited against \(report.taskList.title)"),
      tone: .strong)
    let failed = report.plans.count - overview.passed
    page.add(
      phrases(
        "计划 \(report.plans.count) 份：通过 \(overview.passed)，不通过 \(failed)",
        en:
          "\(phrases.counted(report.plans.count, "plan")): \(overview.passed) pass, \(failed) fail")
    )
    if !report.plans.isEmpty {
      page.blank()
      MatrixText(report: report, overview: overview, phrases: phrases).add(to: &page)
      addResults(to: &page)
      addFindings(to: &page)
      addGaps(to: &page)
      addBest(to: &page)
    }
    addNotSubmitted(to: &page)
  }

  // MARK: Results

  private func addResults(to page: inout TextPage) {
    heading(phrases("各地区结果（按责任做全的比例排列）", en: "Results, by share of obligations met"), in: &page)
    ResultsText(report: report, overview: overview, phrases: phrases).add(to: &page)
  }

  private func addFindings(to page: inout TextPage) {
    guard report.plans.contains(where: { !$0.document.isEmpty }) else { return }
    heading(phrases("文档本身的问题", en: "The documents themselves"), in: &page)
    for (index, plan) in report.plans.enumerated() {
      for finding in plan.document {
        let place = finding.location.map { phrases.parenthesised(phrases.place($0)) } ?? ""
        page.add(
          "\(names[index])\(phrases.colon)\(phrases(finding.message))\(place)",
          lead: "[\(phrases(finding.severity.label))] ", indent: 2,
          tone: finding.severity == .note ? .faint : .doubtful, tonesLeadOnly: true)
      }
    }
  }

  // MARK: Gaps and coverage

  private func addGaps(to page: inout TextPage) {
    guard !overview.gaps.isEmpty else { return }
    heading(phrases("最常见的缺口", en: "The most common gaps"), in: &page)
    for gap in overview.gaps.prefix(Self.shownGaps) {
      page.add(
        phrases(
          "\(gap.id) \(gap.name.zh)：\(gap.count) 份",
          en: "\(gap.id) \(gap.name.en): \(phrases.counted(gap.count, "plan"))"),
        indent: 2)
      for (label, plans) in [
        (ElementVerdict.absent.label, gap.absent), (ElementVerdict.weak.label, gap.weak),
        (LocalizedText("晚或不足", en: "late or short"), gap.behind),
      ] where !plans.isEmpty {
        page.add(
          list: shownNames(of: plans), separator: phrases.listSeparator,
          lead: "\(phrases(label)) \(plans.count)  ", indent: 6)
      }
    }
    let rest = overview.gaps.count - Self.shownGaps
    if rest > 0 {
      page.add(
        phrases("另有 \(rest) 个要素有缺口", en: "and gaps in \(rest) more elements"), indent: 2,
        tone: .faint)
    }
  }

  private func addBest(to page: inout TextPage) {
    let columns = overview.columns.filter { !$0.best.isEmpty }
    guard report.plans.count > 1, !columns.isEmpty else { return }
    heading(phrases("各项承接最全的地区", en: "Who covers each obligation best"), in: &page)
    for column in columns {
      let covered = phrases(
        "（要素 \(column.mostCovered)/\(column.elements)）",
        en: " (\(column.mostCovered) of \(column.elements) elements)")
      let best =
        column.best.count == report.plans.count && report.plans.count > 3
        ? phrases("全部 \(column.best.count) 份", en: "all \(column.best.count)")
        : phrases.list(shownNames(of: column.best))
      page.add(
        "\(phrases(column.obligation.title))\(covered)\(phrases.colon)\(best)",
        lead: "\(column.obligation.id)  ",
        indent: 2)
    }
  }

  private func addNotSubmitted(to page: inout TextPage) {
    guard !report.notSubmitted.isEmpty else { return }
    heading(
      phrases(
        "没有计划的省份（\(report.notSubmitted.count)）",
        en: "Provinces without a plan (\(report.notSubmitted.count))"), in: &page)
    page.add(list: report.notSubmitted, separator: phrases.listSeparator, indent: 2)
  }

  // MARK: Names

  /// Names of plans: the first dozen, then how many more.
  private func shownNames(of plans: [Int]) -> [String] {
    var shown = plans.prefix(12).map { names[$0] }
    let rest = plans.count - 12
    if rest > 0 { shown.append(phrases("另 \(rest) 份", en: "and \(rest) more")) }
    return shown
  }

  private func heading(_ text: String, in page: inout TextPage) {
    page.blank()
    page.add(text, tone: .strong)
  }
}
