import PlanReading
import TextMatching

/// How another plan of the same audit covers an element.
public struct Exemplar: Sendable, Hashable {
  /// The other jurisdiction.
  public var jurisdiction: String
  /// The printed number of its measure.
  public var item: Int
  /// The words.
  public var quote: String

  /// Creates an exemplar.
  public init(jurisdiction: String, item: Int, quote: String) {
    self.jurisdiction = jurisdiction
    self.item = item
    self.quote = quote
  }
}
