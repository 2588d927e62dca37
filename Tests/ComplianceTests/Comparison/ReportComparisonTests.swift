import Testing

@testable import Compliance

@Suite("Comparing two reports")
struct ReportComparisonTests {
  private func element(
    _ verdict: ElementVerdict = .covered, behind: Bool = false,
    evidence: [SavedReport.Quotation]? = [.init(item: 1, quote: "印发方案")]
  ) -> SavedReport.Element {
    SavedReport.Element(id: "07.a", verdict: verdict, isBehind: behind, evidence: evidence)
  }

  private func report(
    _ element: SavedReport.Element, verdict: ObligationVerdict = .met, severity: Severity = .none,
    applicability: Applicability = .applies, waived: Bool = false, plan: PlanVerdict = .pass,
    jurisdictions: [String?] = ["甲省"], rules: String = "a"
  ) -> SavedReport {
    let obligation = SavedReport.Obligation(
      id: "07", title: nil, applicability: applicability, verdict: verdict, severity: severity,
      isWaived: waived, elements: [element])
    return SavedReport(
      taskList: TaskListIdentity(id: "2024", title: "样例", sha256: rules),
      plans: jurisdictions.map { name in
        SavedReport.Plan(
          path: "a.md", title: nil, jurisdiction: name, verdict: plan, obligations: [obligation])
      })
  }

  private func change(_ old: SavedReport, _ new: SavedReport) throws -> ObligationComparison {
    try #require(ReportComparison(from: old, to: new).plans.first?.obligations.first)
  }

  @Test("the same report twice has no changes")
  func same() {
    let comparison = ReportComparison(from: report(element()), to: report(element()))
    #expect(comparison.plans.isEmpty)
    #expect(!comparison.gotWorse)
    #expect(!comparison.rulesDiffer)
  }

  @Test("what is worse one way is better the other", arguments: ElementVerdict.pairs)
  func opposite(old: ElementVerdict, new: ElementVerdict) throws {
    let there = try change(report(element(old)), report(element(new)))
    let back = try change(report(element(new)), report(element(old)))
    #expect(there.direction == (new < old ? .worse : .better))
    #expect(back.direction == (old < new ? .worse : .better))
  }

  @Test("a date that is now too late is worse, even where its obligation's verdict stands")
  func late() {
    let comparison = ReportComparison(
      from: report(element()), to: report(element(behind: true)))
    #expect(comparison.gotWorse)
  }

  @Test("a plan that no longer passes is worse")
  func failing() {
    let comparison = ReportComparison(
      from: report(element()), to: report(element(), plan: .fail))
    #expect(comparison.gotWorse)
  }

  @Test("other words for the same verdict are a change, neither better nor worse")
  func otherWords() throws {
    let new = report(element(evidence: [.init(item: 1, quote: "出台方案")]))
    let change = try change(report(element()), new)
    #expect(change.direction == .changed)
    #expect(change.elements.first?.lostEvidence.map(\.quote) == ["印发方案"])
    #expect(change.elements.first?.gainedEvidence.map(\.quote) == ["出台方案"])
  }

  @Test("words that moved to another item are no change")
  func moved() {
    let new = report(element(evidence: [.init(item: 9, quote: "印发方案")]))
    #expect(ReportComparison(from: report(element()), to: new).plans.isEmpty)
  }

  @Test("reports of verdicts only are compared by their verdicts")
  func verdictsOnly() {
    let comparison = ReportComparison(from: report(element()), to: report(element(evidence: nil)))
    #expect(comparison.plans.isEmpty)
  }

  @Test(
    "a loss where nothing binds, or not for sure, is not worse",
    arguments: [
      Applicability.undetermined, .notApplicable,
    ])
  func notBinding(applicability: Applicability) {
    let comparison = ReportComparison(
      from: report(element(), applicability: applicability),
      to: report(element(.absent), verdict: .missing, applicability: applicability))
    #expect(!comparison.gotWorse)
  }

  @Test("a loss that is waived is not worse")
  func waived() {
    let comparison = ReportComparison(
      from: report(element()), to: report(element(.absent), verdict: .missing, waived: true))
    #expect(!comparison.gotWorse)
  }

  @Test("a gap whose waiver has ended is worse")
  func waiverEnded() {
    let comparison = ReportComparison(
      from: report(element(.absent), verdict: .missing, waived: true),
      to: report(element(.absent), verdict: .missing, severity: .error))
    #expect(comparison.gotWorse)
  }

  @Test("a province that is gone is worse, a new one is not")
  func goneAndNew() {
    let two = report(element(), jurisdictions: ["甲省", "乙省"])
    let other = report(element(), jurisdictions: ["甲省", "乙省", "丙省"])
    let grown = ReportComparison(from: two, to: other)
    #expect(grown.added.map(\.jurisdiction) == ["丙省"])
    #expect(!grown.gotWorse)
    let shrunk = ReportComparison(from: other, to: two)
    #expect(shrunk.removed.map(\.jurisdiction) == ["丙省"])
    #expect(shrunk.gotWorse)
  }

  @Test("plans are paired by jurisdiction, whatever their order")
  func pairing() {
    let old = report(element(), jurisdictions: ["甲省", "乙省", "乙省"])
    let new = report(element(), jurisdictions: ["乙省", "甲省", "乙省"])
    let comparison = ReportComparison(from: old, to: new)
    #expect(comparison.plans.isEmpty && comparison.removed.isEmpty && comparison.added.isEmpty)
  }

  @Test("two single plans are compared, even under different names")
  func singles() {
    let comparison = ReportComparison(
      from: report(element(), jurisdictions: [nil]), to: report(element(), jurisdictions: ["甲省"]))
    #expect(comparison.removed.isEmpty)
  }

  @Test("different rules are said")
  func rules() {
    let comparison = ReportComparison(from: report(element()), to: report(element(), rules: "b"))
    #expect(comparison.rulesDiffer)
  }
}

extension ElementVerdict {
  fileprivate static let pairs: [(ElementVerdict, ElementVerdict)] = [
    (.covered, .weak), (.covered, .absent), (.weak, .absent), (.absent, .weak),
    (.absent, .covered), (.weak, .covered),
  ]
}
