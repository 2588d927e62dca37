/// Whether an obligation binds a jurisdiction.
public enum Applicability: String, Sendable, Codable {
  /// It does.
  case applies
  /// It does not.
  case notApplicable = "not-applicable"
  /// Membership is unknown: reported, never a failure.
  case undetermined
}
