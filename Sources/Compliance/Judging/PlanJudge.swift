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
    var findings = rulebook.blankFindings
    return judges.withJudge { judge in
      judge.judge(plan.items, into: &findings)
      let gaps = detail == .full ? GapFinder(elements: rulebook.elements, plan: plan) : nil
      return findings.indices.map { report(on: $0, &findings[$0], gaps, &judge.finder) }
    }
  }

  private func report(
    on index: Int, _ findings: inout ElementFindings, _ gaps: GapFinder?,
    _ finder: inout NearestMeasureFinder
  ) -> ElementReport {
    var report = rulebook.blankReports[index]
    var found = ElementFound(verdict: findings.verdict)
    report.verdict = found.verdict
    if found.verdict == .covered, rulebook.hasSteps[index] {
      let element = rulebook.elements[index]
      found.deadlines = zip(element.deadlines, findings.deadlines).map(StepVerdicts.deadline)
      found.quantities = zip(element.quantities, findings.quantities).map(StepVerdicts.quantity)
    } else if gaps == nil {
      return report
    }
    found.evidence = findings.takeEvidence()
    report.tell(found, gap: gaps?.gap(of: index, found, &finder))
    return report
  }
}
