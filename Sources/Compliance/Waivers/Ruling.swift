import TextMatching

/// A reviewer's word on whether one measure carries one element.
///
/// It stands for exactly the text that was reviewed: once the measure changes, it lapses.
public struct Ruling: Sendable, Hashable {
  /// The element's id.
  public var element: String
  /// The registered name of whose plan it is.
  public var jurisdiction: String
  /// The printed number of the measure.
  public var item: Int
  /// Whether the measure carries the element.
  public var carries: Bool
  /// Why.
  public var reason: String
  /// Who says so.
  public var reviewer: String
  /// The day of the ruling.
  public var date: CalendarDay
  /// The fingerprint of the text that was reviewed.
  public var text: ItemFingerprint

  /// Creates a ruling.
  public init(
    element: String, jurisdiction: String, item: Int, carries: Bool, reason: String,
    reviewer: String, date: CalendarDay, text: ItemFingerprint
  ) {
    self.element = element
    self.jurisdiction = jurisdiction
    self.item = item
    self.carries = carries
    self.reason = reason
    self.reviewer = reviewer
    self.date = date
    self.text = text
  }

  /// The ruling as reports show it, beside what the rules found.
  func applied(found: ElementVerdict) -> AppliedRuling {
    AppliedRuling(
      item: item, carries: carries, found: found, reason: reason, reviewer: reviewer,
      date: date.description)
  }
}
