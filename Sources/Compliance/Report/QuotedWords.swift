/// Words of a plan as they stand in the source, with the terms that decided.
///
/// They are ranges of bytes that all quotations of a passage share: Strings are made when somebody asks
/// for them, which writing JSON does not.
struct QuotedWords: Sendable {
  /// The bytes, UTF-8.
  private var source: [UInt8]
  /// Where the words stand.
  private var quoted: Range<Int32>
  /// Where each term stands.
  private var terms: [Range<Int32>]

  /// Quotes a range of bytes, and terms among them; the bytes are shorter than 2 GiB.
  init(_ quoted: Range<Int>, terms: [Range<Int32>] = [], of source: [UInt8]) {
    self.source = source
    self.quoted = Range(quoted)
    self.terms = terms
  }

  /// Quotes texts.
  init(_ quote: String, matched: [String] = []) {
    source = Array(quote.utf8)
    quoted = Range(0..<source.count)
    terms = []
    for term in matched {
      let start = source.count
      source += term.utf8
      terms.append(Range(start..<source.count))
    }
  }

  /// The words alone.
  var withoutTerms: QuotedWords {
    var words = self
    words.terms = []
    return words
  }

  /// The words, as a String made for the purpose.
  var quote: String { String(decoding: source[Range(quoted)], as: UTF8.self) }

  /// The terms in order, as Strings made for the purpose.
  var matched: [String] { terms.map { String(decoding: source[Range($0)], as: UTF8.self) } }

  /// Calls the body with the words in UTF-8.
  func withQuote<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    source.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Range(quoted)])) }
  }

  /// Calls the body with every term in UTF-8, in order.
  func forEachTerm(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    source.withUnsafeBufferPointer { source in
      for term in terms { body(UnsafeBufferPointer(rebasing: source[Range(term)])) }
    }
  }
}

extension QuotedWords: Hashable {
  /// Whether both say the same, whatever bytes they are ranges of.
  static func == (left: QuotedWords, right: QuotedWords) -> Bool {
    left.quote == right.quote && left.matched == right.matched
  }

  /// Hashes the words and the terms.
  func hash(into hasher: inout Hasher) {
    hasher.combine(quote)
    hasher.combine(matched)
  }
}

extension Range<Int32> {
  /// The range in smaller numbers; it must lie within 2 GiB.
  init(_ range: Range<Int>) {
    self = Int32(range.lowerBound)..<Int32(range.upperBound)
  }
}

extension Range<Int> {
  fileprivate init(_ range: Range<Int32>) {
    self = Int(range.lowerBound)..<Int(range.upperBound)
  }
}
