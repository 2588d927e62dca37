import PlanReading
import TaskRules
import TextMatching

/// Judges all elements of a task list over one plan.
///
/// Every element is judged, whether its obligation binds or not.
public struct PlanJudge: Sendable {
  /// How much a report tells.
  public enum Detail: String, Sendable, CaseIterable {
    /// Ids and verdicts.
    case verdicts
    /// Everything.
    case full
  }

  private let rulebook: Rulebook
  private let detail: Detail
  private let judges: JudgePool

  /// Creates a judge over compiled rules.
  public init(rulebook: Rulebook, detail: Detail = .full) {
    self.rulebook = rulebook
    self.detail = detail
    judges = JudgePool(rulebook: rulebook, wantsEvidence: detail == .full)
  }

  /// One report an element, in the list's order, with `core` false throughout: whether an element
  /// is core is its obligation's to say. Cost: linear in the plan's text.
  public func elements(of plan: Plan) -> [ElementReport] {
    judges.withJudge { judge in
      var findings = findings(on: plan, &judge)
      guard detail == .full else {
        return rulebook.elements.indices.map { rulebook.verdict(on: $0, findings) }
      }
      var reports = reports(on: plan, &findings, &judge.finder)
      return rulebook.elements.indices.map { reports.report(on: $0, asCore: false) }
    }
  }

  /// The obligations in the list's order. Cost: linear in the plan's text.
  func obligations(of plan: Plan) -> [JudgedObligation] {
    judges.withJudge { judge in
      var findings = findings(on: plan, &judge)
      guard detail == .full else {
        return rulebook.elementsOfObligations.indices.map {
          judge.patterns.obligation($0, findings)
        }
      }
      var reports = reports(on: plan, &findings, &judge.finder)
      return rulebook.elementsOfObligations.map { places in
        JudgedObligation(places.map { reports.report(on: $0.element, asCore: $0.isCore) })
      }
    }
  }

  private func findings(on plan: Plan, _ judge: inout MeasureJudge) -> PlanFindings {
    var findings = PlanFindings(
      elements: rulebook.elements.count, steps: rulebook.blankSteps,
      wantsEvidence: detail == .full)
    judge.judge(plan.items, into: &findings)
    return findings
  }

  private func reports(
    on plan: Plan, _ findings: inout PlanFindings, _ finder: inout NearestMeasureFinder
  ) -> FullReports {
    let found = rulebook.elements.indices.map { rulebook.found(on: $0, &findings) }
    return FullReports(
      blank: rulebook.blankReports, found: found,
      gaps: GapFinder(
        elements: rulebook.elements, advice: rulebook.advice, items: plan.items, found: found,
        &finder))
  }
}

/// Makes the reports on a plan's elements that tell everything.
private struct FullReports {
  /// For each element a report that says nothing yet.
  let blank: [ElementReport]
  /// What was found of each.
  let found: [ElementFound]
  var gaps: GapFinder

  /// The report on an element, on which its obligation rests, or not.
  mutating func report(on element: Int, asCore isCore: Bool) -> ElementReport {
    var report = blank[element]
    report.core = isCore
    report.verdict = found[element].verdict
    report.tell(found[element], gap: gaps.gap(of: element, found[element]))
    return report
  }
}
