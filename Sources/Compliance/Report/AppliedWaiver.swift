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
