import PlanReading
import TextMatching

/// Quotes the words of a passage's measures that carry elements, as they stand in the source.
struct EvidenceQuoter {
  private let items: ArraySlice<Item>
  private let source: PassageSource
  private let offsets: SourceOffsets

  /// Creates a quoter of the passage in a reader; the items begin with the passage's first measure.
  init(items: ArraySlice<Item>, in reader: borrowing PassageReader) {
    self.items = items
    source = PassageSource(items: items.prefix(reader.passage.measures.count))
    offsets = SourceOffsets(of: reader.text)
  }

  /// The evidence of terms in a measure of the passage, given by position: the clauses of the sentence
  /// with most of them; nil for no term.
  func evidence(
    _ verdict: ElementVerdict, _ carriers: CarryingTerms, _ measure: Int,
    in reader: borrowing PassageReader
  ) -> Evidence? {
    guard let clauses = Self.densestClauses(of: carriers, in: reader) else { return nil }
    let start = reader.passage.clauses[clauses.lowerBound].range.lowerBound
    let span = start..<reader.passage.clauses[clauses.upperBound].range.upperBound
    let ordinal = items.startIndex + measure
    let words = source.measure(measure)
    var terms: [Range<Int32>] = []
    terms.reserveCapacity(carriers.occurrences.count)
    let quote = source.bytes.withUnsafeBufferPointer { bytes in
      for (hit, _) in carriers.occurrences {
        terms.append(
          Range(words.sourceRange(of: Int(hit.start)..<Int(hit.end), offsets, in: bytes)))
      }
      return words.trimmed(words.sourceRange(of: span, offsets, in: bytes), in: bytes)
    }
    let inDeliverable = words.isInDeliverable(quote)
    let range = words.ownRange(of: quote)
    return Evidence(
      item: items[ordinal].number, ordinal: ordinal, verdict: verdict,
      words: QuotedWords(quote, terms: terms, of: source.bytes), range: range,
      inDeliverable: inDeliverable,
      location: inDeliverable
        ? items[ordinal].deliverable?.location(at: range.lowerBound)
        : items[ordinal].measure.location(at: range.lowerBound))
  }

  /// The first and the last clause with one of the terms, in the sentence with most of them; in the
  /// first of several such.
  private static func densestClauses(
    of carriers: CarryingTerms, in reader: borrowing PassageReader
  ) -> ClosedRange<Int>? {
    var best: (count: Int, clauses: ClosedRange<Int>)?
    var present: (count: Int, sentence: Int, clauses: ClosedRange<Int>)?
    // Of terms in order, none inside another, the ends are in order too: so are clauses and sentences.
    for (_, clause) in carriers.occurrences {
      let sentence = reader.passage.clauses[clause].sentence
      let isSame = present?.sentence == sentence
      let count = isSame ? (present?.count ?? 0) + 1 : 1
      let first = isSame ? present?.clauses.lowerBound ?? clause : clause
      present = (count, sentence, first...clause)
      if count > best?.count ?? 0 { best = (count, first...clause) }
    }
    return best?.clauses
  }
}
