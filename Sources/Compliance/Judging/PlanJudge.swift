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
    return judges.withJudge { judge in
      judge.judge(plan.items, into: &findings)
      guard detail == .full else {
        return rulebook.elements.indices.map { rulebook.verdict(on: $0, findings) }
      }
      let found = rulebook.elements.indices.map { rulebook.found(on: $0, findings) }
      var gaps = GapFinder(
        elements: rulebook.elements, advice: rulebook.advice, items: plan.items, found: found,
        &judge.finder)
      return found.indices.map { index in
        var report = rulebook.blankReports[index]
        report.verdict = found[index].verdict
        report.tell(found[index], gap: gaps.gap(of: index, found[index]))
        return report
      }
    }
  }

  /// The obligations in the list's order. Cost: linear in the plan's text.
  func obligations(of plan: Plan) -> [JudgedObligation] {
    guard detail == .verdicts else {
      let elements = elements(of: plan)
      return rulebook.elementsOfObligations.map { places in
        JudgedObligation(places.map { elements[$0.element].standing(asCore: $0.isCore) })
      }
    }
    var findings = PlanFindings(
      elements: rulebook.elements.count, steps: rulebook.blankSteps, wantsEvidence: false)
    return judges.withJudge { judge in
      judge.judge(plan.items, into: &findings)
      return rulebook.elementsOfObligations.indices.map { judge.patterns.obligation($0, findings) }
    }
  }
}
