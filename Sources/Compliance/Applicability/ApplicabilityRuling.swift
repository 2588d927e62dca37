import TextMatching

/// Whether an obligation binds a jurisdiction, and why.
public struct ApplicabilityRuling: Sendable, Hashable {
  /// Whether it binds.
  public var applicability: Applicability
  /// Why, in one clause without a full stop: which class, which city, which source.
  public var reason: LocalizedText
  /// Whether it binds a province only because a city inside it is bound: a gap in the province's plan
  /// is then a warning, not an error. False where it does not apply.
  public var boundThroughCity: Bool

  /// Creates a ruling.
  public init(
    applicability: Applicability, reason: LocalizedText, boundThroughCity: Bool = false
  ) {
    self.applicability = applicability
    self.reason = reason
    self.boundThroughCity = boundThroughCity
  }
}
