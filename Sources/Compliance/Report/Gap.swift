import PlanReading
import TextMatching

/// What an element still lacks, and what to do about it.
public struct Gap: Sendable, Hashable {
  /// What to do about a gap: the same in every plan that has it.
  struct Advice: Sendable, Hashable {
    /// What is missing.
    var missing: LocalizedText
    /// What to write.
    var suggestion: LocalizedText
  }

  private var advice: Shared<Advice>
  /// The place to amend; nil where no measure is near enough.
  public var nearest: Nearest?

  /// What is missing, in one sentence.
  public var missing: LocalizedText {
    get { advice.value.missing }
    set { advice = Shared(Advice(missing: newValue, suggestion: suggestion)) }
  }
  /// What to write.
  public var suggestion: LocalizedText {
    get { advice.value.suggestion }
    set { advice = Shared(Advice(missing: missing, suggestion: newValue)) }
  }

  /// Names what is missing and what to write.
  public var identity: SharedIdentity { SharedIdentity(of: advice) }

  /// The key of ``identity``, which this gap keeps in memory.
  public var identityKey: SharedIdentity.Key { ObjectIdentifier(advice) }

  /// Creates a gap.
  public init(missing: LocalizedText, nearest: Nearest?, suggestion: LocalizedText) {
    self.init(Shared(Advice(missing: missing, suggestion: suggestion)), nearest: nearest)
  }

  /// Creates a gap that other plans may have too.
  init(_ advice: Shared<Advice>, nearest: Nearest?) {
    self.advice = advice
    self.nearest = nearest
  }

  /// Whether both say the same.
  public static func == (left: Gap, right: Gap) -> Bool {
    left.advice.value == right.advice.value && left.nearest == right.nearest
  }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(advice.value)
    hasher.combine(nearest)
  }
}

extension Gap {
  /// The measure nearest to what is missing.
  public struct Nearest: Sendable, Hashable {
    /// Its printed number.
    public var item: Int
    /// Its index among the plan's items.
    public var ordinal: Int
    /// Its words, shortened to the nearest sentence. Cost: a String is made.
    public var quote: String {
      get { words.quote }
      set { words = QuotedWords(newValue) }
    }
    /// How near, from 0 to 1.
    public var similarity: Double
    /// Where it stands.
    public var location: SourceLocation?
    /// What ``quote`` is made of.
    private var words: QuotedWords

    /// Creates a nearest measure.
    public init(
      item: Int, ordinal: Int, quote: String, similarity: Double, location: SourceLocation?
    ) {
      self.init(
        item: item, ordinal: ordinal, words: QuotedWords(quote), similarity: similarity,
        location: location)
    }

    /// Creates a nearest measure whose words are still bytes of the source.
    init(
      item: Int, ordinal: Int, words: QuotedWords, similarity: Double, location: SourceLocation?
    ) {
      self.item = item
      self.ordinal = ordinal
      self.words = words
      self.similarity = similarity
      self.location = location
    }

    /// Calls the body with the quote in UTF-8, without making a String.
    public func withQuoteUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      words.withQuote(body)
    }
  }
}
