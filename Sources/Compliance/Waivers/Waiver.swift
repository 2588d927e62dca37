import TextMatching

/// A gap that somebody answers for: until it expires, it fails nothing.
public struct Waiver: Sendable, Hashable {
  /// What is excused.
  public enum Subject: Sendable, Hashable {
    /// A whole obligation, by id.
    case obligation(String)
    /// One element, by id: the obligation is excused once every unfulfilled core element is.
    case element(String)

    /// The id.
    public var id: String {
      switch self {
      case .obligation(let id), .element(let id): id
      }
    }
  }

  /// What is excused.
  public var subject: Subject
  /// The registered name of whose plan it is.
  public var jurisdiction: String
  /// Why.
  public var reason: String
  /// Who answers for it.
  public var approvedBy: String
  /// The last day on which it holds.
  public var expires: CalendarDay

  /// Creates a waiver.
  public init(
    subject: Subject, jurisdiction: String, reason: String, approvedBy: String,
    expires: CalendarDay
  ) {
    self.subject = subject
    self.jurisdiction = jurisdiction
    self.reason = reason
    self.approvedBy = approvedBy
    self.expires = expires
  }
}
