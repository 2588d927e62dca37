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
    var findings = PlanFindings(
      elements: rulebook.elements.count, steps: rulebook.blankSteps,
      wantsEvidence: detail == .full)
    judges.withJudge { $0.judge(plan.items, into: &findings) }
    let finder = detail == .full ? NearestMeasureFinder(items: plan.items) : nil
    return rulebook.elements.indices.map { index in
      report(on: index, findings, plan, finder)
    }
  }

  private func report(
    on index: Int, _ findings: PlanFindings, _ plan: Plan, _ finder: NearestMeasureFinder?
  ) -> ElementReport {
    let verdict = findings.verdicts[index]
    var report = rulebook.blankReports[index]
    report.verdict = verdict
    if verdict == .covered, let place = rulebook.stepPlaces[index] {
      let steps = StepVerdicts(rules: rulebook.elements[index], found: findings.steps[place])
      report.judgeSteps(deadlines: steps.deadlines, quantities: steps.quantities)
    }
    guard let finder else { return report }
    report.evidence = evidence(findings.occurrences[index], verdict)
    report.gap = GapFinder(finder: finder, plan: plan)
      .gap(rulebook.elements[index], rulebook.profiles[index], report)
    return report
  }

  /// The occurrences that carry the verdict, the most direct first.
  private func evidence(
    _ occurrences: [ElementOccurrence], _ verdict: ElementVerdict
  ) -> [Evidence] {
    occurrences
      .filter { $0.verdict == verdict }
      .sorted { ($0.rank, -$0.strength, $0.ordinal) < ($1.rank, -$1.strength, $1.ordinal) }
      .compactMap(\.evidence)
  }
}
