import TextMatching

extension SavedReport {
  /// What a report would say if it were saved and read again. Cost: linear in the report.
  public init(_ report: AuditReport, language: Language = .zh) {
    self.init(
      taskList: report.taskList, plans: report.plans.map { Plan($0, language: language) },
      notSubmitted: report.notSubmitted)
  }
}

extension SavedReport.Plan {
  /// What a plan's report would say if it were saved and read again.
  public init(_ report: PlanReport, language: Language = .zh) {
    self.init(
      path: report.source.path, title: report.title, jurisdiction: report.jurisdiction.name,
      verdict: report.verdict,
      obligations: report.obligations.map { obligation in
        SavedReport.Obligation(
          id: obligation.obligation.id, title: obligation.obligation.title.text(in: language),
          applicability: obligation.applicability, verdict: obligation.verdict,
          severity: obligation.severity, isWaived: obligation.waiver != nil,
          elements: obligation.elements.map { SavedReport.Element($0, language: language) })
      },
      measures: report.measures.map {
        SavedReport.Measure(
          item: $0.number, text: $0.measure.text, deliverable: $0.deliverable?.text)
      })
  }
}

extension SavedReport.Element {
  fileprivate init(_ report: ElementReport, language: Language) {
    self.init(
      id: report.id, name: report.name.text(in: language), verdict: report.verdict,
      isBehind: report.deadlines.contains { $0.verdict == .late }
        || report.quantities.contains { $0.verdict == .short },
      evidence: report.evidence.map { SavedReport.Quotation(item: $0.item, quote: $0.quote) })
  }
}
