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
  /// The words, as they stand in the source. Cost: a String is made.
  public var quote: String {
    get { words.quote }
    set { words = QuotedWords(newValue, matched: matched) }
  }
  /// UTF-8 range of the quote in the measure's text, or in the deliverable's.
  public var range: Range<Int>
  /// Whether the quote stands in the deliverable column.
  public var inDeliverable: Bool
  /// The terms that decided, as they stand in the source, in order. Cost: Strings are made.
  public var matched: [String] {
    get { words.matched }
    set { words = QuotedWords(quote, matched: newValue) }
  }
  /// Where the quote begins.
  public var location: SourceLocation?
  /// What ``quote`` and ``matched`` are made of.
  var words: QuotedWords

  /// Creates evidence.
  public init(
    item: Int, ordinal: Int, verdict: ElementVerdict, quote: String, range: Range<Int>,
    inDeliverable: Bool = false, matched: [String], location: SourceLocation?
  ) {
    self.init(
      item: item, ordinal: ordinal, verdict: verdict,
      words: QuotedWords(quote, matched: matched), range: range, inDeliverable: inDeliverable,
      location: location)
  }

  /// Creates evidence of words that are still bytes of the source.
  init(
    item: Int, ordinal: Int, verdict: ElementVerdict, words: QuotedWords, range: Range<Int>,
    inDeliverable: Bool, location: SourceLocation?
  ) {
    self.item = item
    self.ordinal = ordinal
    self.verdict = verdict
    self.words = words
    self.range = range
    self.inDeliverable = inDeliverable
    self.location = location
  }

  /// Calls the body with the quote in UTF-8, without making a String.
  public func withQuoteUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    words.withQuote(body)
  }

  /// Calls the body with every matched term in UTF-8, in order, without making Strings.
  public func forEachMatchedUTF8(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    words.forEachTerm(body)
  }
}
