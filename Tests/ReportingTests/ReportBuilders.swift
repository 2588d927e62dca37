import Compliance
import PlanReading
import TaskRules
import TextMatching

@testable import Reporting

// Small reports in our own words: what a format shows is decided by these few values.

extension Obligation {
  static func sample(
    _ id: String = "07", task: Int = 7, title: String = "落实转化运用行动", bearer: String = "各省",
    level: Level = .mandatory, core: [String] = ["07.a"]
  ) -> Obligation {
    Obligation(
      id: id, task: task, title: LocalizedText(title, en: "Put patents to use"),
      bearer: Bearer(
        printed: bearer, name: LocalizedText(bearer, en: "every province"), scope: .everyProvince,
        classes: []),
      level: level, clause: "各地区",
      requirement: LocalizedText("拿出本省方案。", en: "Have a scheme of one's own."), figures: [],
      core: core, supporting: [])
  }
}

extension Evidence {
  static func sample(
    item: Int = 12, quote: String = "六月前印发本省转化方案", verdict: ElementVerdict = .covered,
    location: SourceLocation? = .text(line: 34, column: 5)
  ) -> Evidence {
    Evidence(
      item: item, ordinal: item - 1, verdict: verdict, quote: quote, range: 0..<quote.utf8.count,
      matched: ["转化方案"], location: location)
  }
}

extension Gap {
  static func sample(
    missing: String = "没有本省方案。", nearest: String? = "开展转化活动", suggestion: String = "六月底前印发本省方案。"
  ) -> Gap {
    Gap(
      missing: LocalizedText(missing, en: "There is no scheme."),
      nearest: nearest.map {
        Nearest(
          item: 9, ordinal: 8, quote: $0, similarity: 0.4567,
          location: .text(line: 20, column: 1))
      },
      suggestion: LocalizedText(suggestion, en: "Issue a scheme by the end of June."))
  }
}

extension ElementReport {
  static func sample(
    _ id: String = "07.a", name: String = "行动方案", core: Bool = true,
    verdict: ElementVerdict = .covered, evidence: [Evidence]? = nil,
    deadlines: [DeadlineReport] = [], quantities: [QuantityReport] = [], gap: Gap? = nil,
    rulings: [AppliedRuling] = [], exemplars: [Exemplar] = []
  ) -> ElementReport {
    let found: [Evidence] = verdict == .absent ? [] : [.sample(verdict: verdict)]
    return ElementReport(
      id: id, name: LocalizedText(name, en: "Scheme"), core: core, verdict: verdict,
      evidence: evidence ?? found, deadlines: deadlines, quantities: quantities,
      gap: gap ?? (verdict == .covered ? nil : .sample()), rulings: rulings, exemplars: exemplars)
  }
}

extension ObligationReport {
  static func sample(
    _ obligation: Obligation = .sample(), applicability: Applicability = .applies,
    verdict: ObligationVerdict = .met, severity: Severity = .none,
    elements: [ElementReport] = [.sample()], waiver: AppliedWaiver? = nil
  ) -> ObligationReport {
    ObligationReport(
      obligation: obligation, applicability: applicability,
      applicabilityReason: LocalizedText("各省都受约束。", en: "Binds every province."),
      verdict: verdict, severity: severity, elements: elements, waiver: waiver)
  }
}

extension PlanReport {
  static func sample(
    name: String? = "甲省", path: String = "plans/jia.md", title: String? = "甲省二〇二四年工作要点",
    format: String = "markdown", document: [DocumentFinding] = [],
    obligations: [ObligationReport] = [.sample()], measures: [Item]? = nil
  ) -> PlanReport {
    let summary = PlanSummary.counting(obligations)
    return PlanReport(
      source: PlanSource(path: path, sha256: "00ff", format: format), title: title,
      titleLocation: .text(line: 1, column: 3), year: 2024,
      jurisdiction: JurisdictionReport(
        name: name, kind: .province,
        classes: [ClassMembership(name: "数据知识产权试点省份", membership: .unknown)]),
      verdict: summary.errors > 0 ? .fail : .pass, summary: summary, document: document,
      obligations: obligations, measures: measures ?? [.sample()])
  }
}

extension PlanSummary {
  fileprivate static func counting(_ obligations: [ObligationReport]) -> PlanSummary {
    var summary = PlanSummary()
    summary.undetermined = obligations.count { $0.applicability == .undetermined }
    summary.errors = obligations.count { $0.severity == .error }
    summary.warnings = obligations.count { $0.severity == .warning }
    summary.waived = obligations.count { $0.waiver != nil }
    for obligation in obligations where obligation.applicability == .applies {
      summary.applicable += 1
      summary.met += obligation.verdict == .met ? 1 : 0
      summary.partial += obligation.verdict == .partial ? 1 : 0
      summary.missing += obligation.verdict == .missing ? 1 : 0
      summary.covered += obligation.elements.count { $0.verdict == .covered }
      summary.weak += obligation.elements.count { $0.verdict == .weak }
      summary.absent += obligation.elements.count { $0.verdict == .absent }
    }
    return summary
  }
}

extension Item {
  static func sample(_ number: Int = 12, text: String = "六月前印发本省转化方案。") -> Item {
    Item(
      number: number,
      measure: SourceText(
        text: text, anchors: [.init(offset: 0, location: .text(line: 34, column: 5))]),
      deliverable: nil, deadline: nil, department: "促进处", headings: ["一、重点"])
  }
}

extension AuditReport {
  static func sample(
    plans: [PlanReport] = [.sample()], notSubmitted: [String] = [], errors: [InputError] = []
  ) -> AuditReport {
    AuditReport(
      taskList: TaskListIdentity(
        id: "2024", title: "样例清单", sha256: "abcd",
        sections: [
          SectionOutline(number: 3, title: LocalizedText("用起来", en: "Use"), tasks: [7, 8])
        ]),
      plans: plans, notSubmitted: notSubmitted, errors: errors)
  }

  /// The report in a format as a string.
  func text(_ format: ReportFormat, _ options: ReportOptions = .audit) throws -> String {
    String(decoding: render(as: format, options: options), as: UTF8.self)
  }
}

extension ReportOptions {
  static let audit = ReportOptions(toolVersion: "1.0", wholeAudit: true)
  static let check = ReportOptions(toolVersion: "1.0", wholeAudit: false)
}
