import TaskRules

/// Whether a plan takes up everything it must.
public enum PlanVerdict: String, Sendable, Codable {
  /// No obligation has severity error.
  case pass
  /// At least one obligation has severity error.
  case fail
}
