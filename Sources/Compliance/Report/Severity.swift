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
