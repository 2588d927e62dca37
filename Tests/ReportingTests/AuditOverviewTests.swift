import Compliance
import Testing

@testable import Reporting

@Suite("Overview of an audit")
struct AuditOverviewTests {
  private func plan(_ verdicts: [ElementVerdict], applicability: Applicability = .applies)
    -> PlanReport
  {
    let elements = verdicts.enumerated().map { index, verdict in
      ElementReport.sample("07.\(index)", verdict: verdict)
    }
    let covered = verdicts.allSatisfy { $0 == .covered }
    return .sample(obligations: [
      .sample(applicability: applicability, verdict: covered ? .met : .partial, elements: elements)
    ])
  }

  @Test("gaps come the most common first, then in the list's order")
  func gapOrder() {
    let overview = AuditOverview(
      .sample(plans: [plan([.weak, .absent, .absent]), plan([.covered, .covered, .weak])]))
    #expect(overview.gaps.map(\.id) == ["07.2", "07.0", "07.1"])
    #expect(overview.gaps[0].absent == [0])
    #expect(overview.gaps[0].weak == [1])
  }

  @Test("an element of two obligations is one gap of its plan")
  func sharedElement() {
    let element = ElementReport.sample(verdict: .absent)
    let plan = PlanReport.sample(obligations: [
      .sample(verdict: .missing, elements: [element]),
      .sample(.sample("07.city"), verdict: .missing, elements: [element]),
    ])
    #expect(AuditOverview(.sample(plans: [plan])).gaps.map(\.count) == [1])
  }

  @Test("what does not bind, or is waived, is no gap")
  func noGap() {
    let waived = PlanReport.sample(obligations: [
      .sample(
        verdict: .missing, elements: [.sample(verdict: .absent)],
        waiver: AppliedWaiver(reason: "另有安排", approvedBy: "李四", expires: "2024-12-31"))
    ])
    let plans = [plan([.absent], applicability: .undetermined), waived]
    #expect(AuditOverview(.sample(plans: plans)).gaps.isEmpty)
  }

  @Test("the best are those that cover most elements")
  func best() {
    let overview = AuditOverview(
      .sample(plans: [
        plan([.weak, .covered]), plan([.covered, .covered]), plan([.covered, .covered]),
      ]))
    #expect(overview.columns[0].best == [1, 2])
    #expect(overview.columns[0].mostCovered == 2)
  }

  @Test("nobody is best where nobody covers anything")
  func noBest() {
    #expect(AuditOverview(.sample(plans: [plan([.absent])])).columns[0].best.isEmpty)
  }

  @Test("plans are ranked by what they meet, then by what they cover")
  func ranking() {
    let plans = [plan([.weak, .absent]), plan([.covered, .weak]), plan([.covered, .covered])]
    #expect(AuditOverview(.sample(plans: plans)).ranking == [2, 1, 0])
  }

  @Test("states are counted a column")
  func counts() {
    let overview = AuditOverview(.varied)
    let column = overview.columns.first { $0.obligation.id == "08" }
    #expect(column?.counts == [.missing: 1, .met: 1])
  }
}
