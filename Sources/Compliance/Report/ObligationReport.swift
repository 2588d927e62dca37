import TaskRules
import TextMatching

/// The verdict on one obligation.
public struct ObligationReport: Sendable {
  private let judged: Shared<Obligation>
  /// Whether it binds this jurisdiction.
  public var applicability: Applicability
  /// Why, in one sentence: which class, which city, which source.
  public var applicabilityReason: LocalizedText
  /// Whether it binds a province only through a city inside it.
  public var boundThroughCity: Bool
  /// What the plan does about it, whether it binds or not.
  public var verdict: ObligationVerdict
  /// What follows from that.
  public var severity: Severity
  /// One report an element, in the list's order.
  public var elements: [ElementReport]
  /// The waiver that excuses a gap here, if any.
  public var waiver: AppliedWaiver?

  /// The obligation's id, such as `08.enhanced`.
  public var id: String { judged.value.id }

  /// Names the obligation judged.
  public var identity: SharedIdentity { SharedIdentity(of: judged) }

  /// The obligation judged: its id, task, title, bearer and level.
  public var obligation: Obligation { judged.value }

  /// Creates a report.
  public init(
    obligation: Obligation, applicability: Applicability, applicabilityReason: LocalizedText,
    boundThroughCity: Bool = false, verdict: ObligationVerdict, severity: Severity,
    elements: [ElementReport],
    waiver: AppliedWaiver? = nil
  ) {
    self.init(
      judged: Shared(obligation), applicability: applicability,
      applicabilityReason: applicabilityReason, boundThroughCity: boundThroughCity,
      verdict: verdict, severity: severity, elements: elements, waiver: waiver)
  }

  /// Creates a report on an obligation that other plans' reports name too.
  init(
    judged: Shared<Obligation>, applicability: Applicability, applicabilityReason: LocalizedText,
    boundThroughCity: Bool, verdict: ObligationVerdict, severity: Severity,
    elements: [ElementReport], waiver: AppliedWaiver? = nil
  ) {
    self.judged = judged
    self.applicability = applicability
    self.applicabilityReason = applicabilityReason
    self.boundThroughCity = boundThroughCity
    self.verdict = verdict
    self.severity = severity
    self.elements = elements
    self.waiver = waiver
  }
}
