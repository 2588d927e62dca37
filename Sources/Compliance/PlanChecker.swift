import PlanReading
import TaskRules
import TextMatching

/// Judges whole plans: elements, obligations, what binds whom, and what follows from it.
///
/// Immutable and shared by all threads.
public struct PlanChecker: Sendable {
  /// What the user declares about a plan, where the document does not say it or says it wrong.
  public struct Declaration: Sendable {
    /// The jurisdiction.
    public var jurisdiction: Jurisdiction?
    /// The year.
    public var year: Int?
    /// Memberships of classes.
    public var classes: ClassDeclarations

    /// Creates a declaration.
    public init(
      jurisdiction: Jurisdiction? = nil, year: Int? = nil,
      classes: ClassDeclarations = ClassDeclarations()
    ) {
      self.jurisdiction = jurisdiction
      self.year = year
      self.classes = classes
    }
  }

  private let rulebook: Rulebook
  private let registry: JurisdictionRegistry
  private let policy: Policy
  private let decisions: ReviewDecisions?
  private let judge: PlanJudge
  private let applicability: ApplicabilityCache

  /// Creates a checker.
  public init(
    rulebook: Rulebook, registry: JurisdictionRegistry, policy: Policy = Policy(),
    decisions: ReviewDecisions? = nil, detail: PlanJudge.Detail = .full
  ) {
    self.rulebook = rulebook
    self.registry = registry
    self.policy = policy
    self.decisions = decisions
    judge = PlanJudge(rulebook: rulebook, detail: detail)
    applicability = ApplicabilityCache(
      registry: registry, obligations: rulebook.taskList.obligations)
  }

  /// The report on a plan. Cost: linear in the plan's text.
  public func report(on plan: Plan, declared: Declaration = Declaration()) -> PlanReport {
    let identity = PlanIdentity(
      plan: plan, declared: declared, policy: policy, registry: registry,
      list: rulebook.taskList)
    let elements = judge.elements(of: plan)
    let standing = applicability.answer(
      for: identity.jurisdiction, year: identity.year ?? rulebook.taskList.year,
      declarations: identity.declaredClasses)
    let obligations = rulebook.obligations.indices.map {
      report(on: $0, elements, standing.rulings[$0])
    }
    var judged = PlanReport(
      source: plan.source, title: plan.title, titleLocation: plan.titleLocation,
      year: identity.year,
      jurisdiction: JurisdictionReport(
        name: identity.name, kind: identity.jurisdiction?.kind ?? .unknown,
        classes: standing.classes),
      verdict: .pass, summary: PlanSummary(), document: plan.findings + identity.findings,
      obligations: obligations, measures: plan.items)
    policy.conclude(&judged)
    return decisions?.applied(to: judged, judge: judge, policy: policy) ?? judged
  }

  private func report(
    on index: Int, _ elements: [ElementReport], _ ruling: ApplicabilityRuling
  ) -> ObligationReport {
    let obligation = rulebook.sharedObligations[index]
    let own = rulebook.elementsOfObligations[index].map { place in
      var report = elements[place.element]
      report.core = place.isCore
      return report
    }
    let verdict = ObligationJudge.verdict(of: own)
    return ObligationReport(
      judged: obligation, applicability: ruling.applicability,
      applicabilityReason: ruling.reason,
      boundThroughCity: ruling.boundThroughCity, verdict: verdict,
      severity: policy.severity(
        of: obligation.value.id, level: obligation.value.level, verdict: verdict,
        applicability: ruling.applicability, onlyThroughCity: ruling.boundThroughCity),
      elements: own)
  }
}
