/// How far a plan takes up an obligation.
public enum ObligationVerdict: String, Sendable, Codable {
  /// Every core element is covered, and none of these is late or short.
  case met
  /// Something is there.
  case partial
  /// No element is covered or weak.
  case missing
}
