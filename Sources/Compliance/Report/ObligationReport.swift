import TaskRules
import TextMatching

/// The verdict on one obligation.
public struct ObligationReport: Sendable {
  /// The obligation judged: its id, task, title, bearer and level.
  public var obligation: Obligation
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

  /// Creates a report.
  public init(
    obligation: Obligation, applicability: Applicability, applicabilityReason: LocalizedText,
    boundThroughCity: Bool = false, verdict: ObligationVerdict, severity: Severity,
    elements: [ElementReport],
    waiver: AppliedWaiver? = nil
  ) {
    self.obligation = obligation
    self.applicability = applicability
    self.applicabilityReason = applicabilityReason
    self.boundThroughCity = boundThroughCity
    self.verdict = verdict
    self.severity = severity
    self.elements = elements
    self.waiver = waiver
  }
}

/// Whether an obligation binds a jurisdiction.
public enum Applicability: String, Sendable, Codable {
  /// It does.
  case applies
  /// It does not.
  case notApplicable = "not-applicable"
  /// Membership is unknown: reported, never a failure.
  case undetermined
}

/// How far a plan takes up an obligation.
public enum ObligationVerdict: String, Sendable, Codable {
  /// Every core element is covered, and none of these is late or short.
  case met
  /// Something is there.
  case partial
  /// No element is covered or weak.
  case missing
}

/// How much an obligation's verdict weighs.
public enum Severity: String, Sendable, Codable, CaseIterable {
  /// Fails the plan.
  case error
  /// To be mended.
  case warning
  /// Good to know.
  case note
  /// Nothing to do.
  case none
}

/// A waiver as it stands in a report.
public struct AppliedWaiver: Sendable, Hashable {
  /// Why the gap is excused.
  public var reason: String
  /// Who excused it.
  public var approvedBy: String
  /// The last day on which it holds, as YYYY-MM-DD.
  public var expires: String

  /// Creates an applied waiver.
  public init(reason: String, approvedBy: String, expires: String) {
    self.reason = reason
    self.approvedBy = approvedBy
    self.expires = expires
  }
}
