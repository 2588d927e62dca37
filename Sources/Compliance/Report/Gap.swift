import PlanReading
import TextMatching

/// What an element still lacks, and what to do about it.
public struct Gap: Sendable, Hashable {
  /// The measure nearest to what is missing.
  public struct Nearest: Sendable, Hashable {
    /// Its printed number.
    public var item: Int
    /// Its index among the plan's items.
    public var ordinal: Int
    /// Its words, shortened to the nearest sentence.
    public var quote: String
    /// How near, from 0 to 1.
    public var similarity: Double
    /// Where it stands.
    public var location: SourceLocation?

    /// Creates a nearest measure.
    public init(
      item: Int, ordinal: Int, quote: String, similarity: Double, location: SourceLocation?
    ) {
      self.item = item
      self.ordinal = ordinal
      self.quote = quote
      self.similarity = similarity
      self.location = location
    }
  }

  /// What is missing, in one sentence.
  public var missing: LocalizedText
  /// The place to amend; nil where no measure is near enough.
  public var nearest: Nearest?
  /// What to write.
  public var suggestion: LocalizedText

  /// Creates a gap.
  public init(missing: LocalizedText, nearest: Nearest?, suggestion: LocalizedText) {
    self.missing = missing
    self.nearest = nearest
    self.suggestion = suggestion
  }
}
