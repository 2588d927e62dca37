import TaskRules

/// What a desk decides for itself: how hard gaps weigh, and what it knows of its jurisdictions.
public struct Policy: Sendable {
  /// From which verdict on a mandatory obligation fails its plan.
  public enum FailLevel: String, Sendable, CaseIterable {
    /// Missing obligations fail, partial ones are warnings.
    case missing
    /// Partial obligations fail too.
    case partial
    /// Nothing fails.
    case never
  }

  /// From which verdict on a mandatory obligation fails its plan.
  public var failLevel: FailLevel
  /// Obligations by id whose gaps weigh as given, whatever their level.
  public var severities: [String: Severity]
  /// The least share, from 0 to 1, of applicable mandatory obligations that a plan must meet.
  public var minimumCoverage: Double?
  /// Memberships of classes that the registry does not know, by jurisdiction; the key nil: of all.
  public var classes: [String?: ClassDeclarations]
  /// The year of plans that name none.
  public var year: Int?

  /// Creates a policy; without arguments, the one that the design lays down.
  public init(
    failLevel: FailLevel = .missing, severities: [String: Severity] = [:],
    minimumCoverage: Double? = nil, classes: [String?: ClassDeclarations] = [:],
    year: Int? = nil
  ) {
    self.failLevel = failLevel
    self.severities = severities
    self.minimumCoverage = minimumCoverage
    self.classes = classes
    self.year = year
  }

  /// How an obligation's verdict weighs.
  ///
  /// A gap in what binds only a city inside the province is a warning at most, unless the policy
  /// names the obligation. Where nothing is to fail, an error is a warning.
  public func severity(
    of id: String, level: Obligation.Level, verdict: ObligationVerdict,
    applicability: Applicability, onlyThroughCity: Bool
  ) -> Severity {
    guard verdict != .met else { return .none }
    switch applicability {
    case .notApplicable: return .none
    case .undetermined: return .note
    case .applies: break
    }
    if !severities.isEmpty, let set = severities[id] {
      return set == .error && failLevel == .never ? .warning : set
    }
    guard level == .mandatory else { return .note }
    if onlyThroughCity { return .warning }
    switch failLevel {
    case .missing: return verdict == .missing ? .error : .warning
    case .partial: return .error
    case .never: return .warning
    }
  }
}
