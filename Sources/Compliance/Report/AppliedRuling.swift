import PlanReading
import TextMatching

/// A reviewer's ruling as it stands in a report, beside what the rules found.
public struct AppliedRuling: Sendable, Hashable {
  /// The printed number of the measure ruled on.
  public var item: Int
  /// Whether the reviewer says that it carries the element.
  public var carries: Bool
  /// What the rules had found.
  public var found: ElementVerdict
  /// Why.
  public var reason: String
  /// Who ruled.
  public var reviewer: String
  /// When, as YYYY-MM-DD.
  public var date: String

  /// Creates an applied ruling.
  public init(
    item: Int, carries: Bool, found: ElementVerdict, reason: String, reviewer: String, date: String
  ) {
    self.item = item
    self.carries = carries
    self.found = found
    self.reason = reason
    self.reviewer = reviewer
    self.date = date
  }
}
