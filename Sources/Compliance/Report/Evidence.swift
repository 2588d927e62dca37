import PlanReading
import TextMatching

/// The words of a plan that carry an element.
public struct Evidence: Sendable, Hashable {
  /// The printed number of the measure.
  public var item: Int
  /// Index of the measure among the plan's items: printed numbers can repeat.
  public var ordinal: Int
  /// What these words carry by themselves.
  public var verdict: ElementVerdict
  /// The words, as they stand in the source.
  public var quote: String
  /// UTF-8 range of the quote in the measure's text, or in the deliverable's.
  public var range: Range<Int>
  /// Whether the quote stands in the deliverable column.
  public var inDeliverable: Bool
  /// The terms that decided, as they stand in the source, in order.
  public var matched: [String]
  /// Where the quote begins.
  public var location: SourceLocation?

  /// Creates evidence.
  public init(
    item: Int, ordinal: Int, verdict: ElementVerdict, quote: String, range: Range<Int>,
    inDeliverable: Bool = false, matched: [String], location: SourceLocation?
  ) {
    self.item = item
    self.ordinal = ordinal
    self.verdict = verdict
    self.quote = quote
    self.range = range
    self.inDeliverable = inDeliverable
    self.matched = matched
    self.location = location
  }
}
