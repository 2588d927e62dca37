import PlanReading
import TextMatching

/// Puts reviewers' rulings in place of what the rules found in one plan.
///
/// A ruling that a measure carries an element makes it covered by that measure; a ruling that it does
/// not takes the measure away and lets the rules judge the rest. What the rules had found stays in the
/// report beside the ruling.
struct RulingApplication {
  /// The rulings on this plan's jurisdiction.
  let rulings: [Ruling]
  /// Judges a plan again without measures that were ruled out.
  let judge: PlanJudge
  /// Weighs the new verdicts.
  let policy: Policy

  /// A ruling whose measure still reads as it did.
  private struct Standing {
    var ruling: Ruling
    /// The measure's index among the plan's items.
    var ordinal: Int
  }

  /// The report with rulings, and findings on those that lapsed. Its counts and verdict are left to
  /// the policy.
  func applied(to report: PlanReport) -> PlanReport {
    var report = report
    var standing: [String: [Standing]] = [:]
    for ruling in rulings {
      if let ordinal = ordinal(of: ruling, in: report.measures) {
        standing[ruling.element, default: []].append(Standing(ruling: ruling, ordinal: ordinal))
      } else {
        report.document.append(.rulingLapsed(ruling, in: report))
      }
    }
    guard !standing.isEmpty else { return report }
    var ruled: [String: ElementReport] = [:]
    for element in report.obligations.flatMap(\.elements) where ruled[element.id] == nil {
      guard let rulings = standing[element.id] else { continue }
      ruled[element.id] = element.ruled(by: rulings.map(\.ruling), in: report, self) { carried in
        rulings.filter { $0.ruling.carries == carried }.map(\.ordinal)
      }
    }
    for index in report.obligations.indices { replace(ruled, in: &report.obligations[index]) }
    return report
  }

  private func ordinal(of ruling: Ruling, in measures: [Item]) -> Int? {
    measures.firstIndex { $0.number == ruling.item && ItemFingerprint(of: $0) == ruling.text }
  }

  private func replace(_ ruled: [String: ElementReport], in report: inout ObligationReport) {
    guard report.elements.contains(where: { ruled[$0.id] != nil }) else { return }
    for index in report.elements.indices {
      guard var element = ruled[report.elements[index].id] else { continue }
      element.core = report.elements[index].core
      report.elements[index] = element
    }
    report.verdict = ObligationJudge.verdict(of: report.elements)
    report.severity = policy.severity(
      of: report.obligation.id, level: report.obligation.level, verdict: report.verdict,
      applicability: report.applicability, onlyThroughCity: report.boundThroughCity)
  }

  /// What the rules find about an element where some measures say nothing. The measures keep their
  /// places, so that evidence still points to the right ones.
  fileprivate func element(
    _ id: String, in report: PlanReport, without ordinals: [Int]
  ) -> ElementReport? {
    var plan = Plan(
      source: report.source, title: report.title, titleLocation: report.titleLocation,
      year: report.year, items: report.measures, findings: [])
    for ordinal in ordinals {
      let number = plan.items[ordinal].number
      plan.items[ordinal] = Item(number: number, measure: SourceText(text: "", anchors: []))
    }
    return judge.elements(of: plan).first { $0.id == id }
  }
}

extension ElementReport {
  /// This report with rulings on it; `ordinals` gives the measures that were ruled to carry the
  /// element, or not to.
  fileprivate func ruled(
    by rulings: [Ruling], in report: PlanReport, _ application: RulingApplication,
    ordinals: (_ carrying: Bool) -> [Int]
  ) -> ElementReport {
    var ruled = self
    let ruledOut = ordinals(false)
    if !ruledOut.isEmpty, let rest = application.element(id, in: report, without: ruledOut) {
      ruled = rest
    }
    let carrying = ordinals(true)
    if !carrying.isEmpty {
      let others = ruled.verdict == .covered ? ruled.evidence : []
      ruled.evidence = carrying.map { Evidence(whole: report.measures[$0], ordinal: $0) }
      ruled.evidence += others.filter { !carrying.contains($0.ordinal) }
      if ruled.verdict != .covered { ruled.gap = nil }
      ruled.verdict = .covered
    }
    ruled.rulings = rulings.map { $0.applied(found: verdict) }
    return ruled
  }
}

extension Evidence {
  /// A whole measure as evidence, on a reviewer's word: no term decided.
  fileprivate init(whole item: Item, ordinal: Int) {
    let text = item.measure.text
    self.init(
      item: item.number, ordinal: ordinal, verdict: .covered, quote: text,
      range: 0..<text.utf8.count, matched: [], location: item.measure.location(at: 0))
  }
}

extension DocumentFinding {
  /// A ruling whose measure was changed or is gone.
  fileprivate static func rulingLapsed(
    _ ruling: Ruling, in report: PlanReport
  ) -> DocumentFinding {
    let item = report.measures.first { $0.number == ruling.item }
    let cause =
      item == nil
      ? LocalizedText("计划里没有这一条", en: "the plan has no such item")
      : LocalizedText("该条原文已经改动", en: "its text has changed")
    return DocumentFinding(
      code: .rulingLapsed, severity: .warning,
      message: LocalizedText(
        "对第 \(ruling.item) 条、要素 \(ruling.element) 的裁定（\(ruling.reviewer)，\(ruling.date)）已失效：\(cause.zh)，请重新审看",
        en:
          "the ruling on item \(ruling.item) and \(ruling.element) (\(ruling.reviewer), \(ruling.date)) has lapsed: \(cause.en); review it again"
      ),
      location: item?.measure.location(at: 0) ?? report.titleLocation)
  }
}
