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
  private let judge: PlanJudge
  private let applicability: ApplicabilityCache

  /// Creates a checker.
  public init(
    rulebook: Rulebook, registry: JurisdictionRegistry, policy: Policy = Policy(),
    detail: PlanJudge.Detail = .full
  ) {
    self.rulebook = rulebook
    self.registry = registry
    self.policy = policy
    judge = PlanJudge(rulebook: rulebook, detail: detail)
    applicability = ApplicabilityCache(
      registry: registry, obligations: rulebook.taskList.obligations)
  }

  /// The report on a plan. Cost: linear in the plan's text.
  public func report(on plan: Plan, declared: Declaration = Declaration()) -> PlanReport {
    let identity = PlanIdentity(
      plan: plan, declared: declared, policy: policy, registry: registry,
      list: rulebook.taskList)
    let elements = Dictionary(
      judge.elements(of: plan).map { ($0.id, $0) }) { first, _ in first }
    let applicability = applicability.answer(
      for: identity.jurisdiction, year: identity.year ?? rulebook.taskList.year,
      declarations: identity.declaredClasses)
    let obligations = zip(rulebook.taskList.obligations, applicability.rulings)
      .map { report(on: $0, elements, $1) }
    let summary = PlanSummary(obligations: obligations)
    return PlanReport(
      source: plan.source, title: plan.title, titleLocation: plan.titleLocation,
      year: identity.year,
      jurisdiction: JurisdictionReport(
        name: identity.name, kind: identity.jurisdiction?.kind ?? .unknown,
        classes: applicability.classes),
      verdict: verdict(obligations, summary), summary: summary,
      document: plan.findings + identity.findings, obligations: obligations,
      measures: plan.items)
  }

  private func report(
    on obligation: Obligation, _ elements: [String: ElementReport], _ ruling: ApplicabilityRuling
  ) -> ObligationReport {
    let ids = Set(obligation.core + obligation.supporting)
    // The list's own order of elements, whichever are core.
    let own = rulebook.elements.compactMap { element -> ElementReport? in
      guard ids.contains(element.id), var report = elements[element.id] else { return nil }
      report.core = obligation.core.contains(element.id)
      return report
    }
    let verdict = ObligationJudge.verdict(of: own)
    return ObligationReport(
      obligation: obligation, applicability: ruling.applicability,
      applicabilityReason: ruling.reason, verdict: verdict,
      severity: policy.severity(
        of: obligation, verdict: verdict, applicability: ruling.applicability,
        onlyThroughCity: ruling.boundThroughCity),
      elements: own)
  }

  private func verdict(_ obligations: [ObligationReport], _ summary: PlanSummary) -> PlanVerdict {
    if summary.errors > 0 { return .fail }
    guard let least = policy.minimumCoverage else { return .pass }
    let binding = obligations.filter {
      $0.applicability == .applies && $0.obligation.level == .mandatory
    }
    let met = binding.count { $0.verdict == .met }
    return Double(met) >= least * Double(binding.count) ? .pass : .fail
  }
}

extension PlanSummary {
  /// Counts a plan's obligations and elements.
  public init(obligations: [ObligationReport]) {
    self.init()
    var seen: Set<String> = []
    for report in obligations {
      switch report.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note, .none: break
      }
      if report.waiver != nil { waived += 1 }
      if report.applicability == .undetermined { undetermined += 1 }
      guard report.applicability == .applies else { continue }
      applicable += 1
      switch report.verdict {
      case .met: met += 1
      case .partial: partial += 1
      case .missing: missing += 1
      }
      for element in report.elements where seen.insert(element.id).inserted {
        switch element.verdict {
        case .covered: covered += 1
        case .weak: weak += 1
        case .absent: absent += 1
        }
      }
    }
  }
}
