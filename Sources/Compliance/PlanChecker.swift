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
    let judged = judge.obligations(of: plan)
    let standing = applicability.answer(
      for: identity.jurisdiction, year: identity.year ?? rulebook.taskList.year,
      declarations: identity.declaredClasses)
    let obligations = rulebook.obligations.indices.map {
      obligation($0, judged[$0], standing.rulings[$0])
    }
    var report = PlanReport(
      source: plan.source, title: plan.title, titleLocation: plan.titleLocation,
      year: identity.year,
      jurisdiction: JurisdictionReport(
        name: identity.name, kind: identity.jurisdiction?.kind ?? .unknown,
        classes: standing.classes),
      verdict: .pass, summary: PlanSummary(), document: plan.findings + identity.findings,
      obligations: obligations, measures: plan.items)
    policy.conclude(&report)
    guard let decisions else { return report }
    return decisions.applied(to: report, judge: judge, policy: policy)
  }

  private func obligation(
    _ index: Int, _ judged: JudgedObligation, _ ruling: Shared<ApplicabilityRuling>
  ) -> ObligationReport {
    let obligation = rulebook.sharedObligations[index]
    return ObligationReport(
      obligation: obligation, ruling: ruling, judged: judged,
      severity: policy.severity(
        of: obligation.value.id, level: obligation.value.level, verdict: judged.verdict,
        applicability: ruling.value.applicability,
        onlyThroughCity: ruling.value.boundThroughCity))
  }
}
