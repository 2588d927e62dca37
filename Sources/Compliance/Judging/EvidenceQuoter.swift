import PlanReading
import TextMatching

/// Quotes the words of a measure that carry an element, as they stand in the source.
struct EvidenceQuoter {
  /// The measure.
  let item: Item
  /// Its index among the plan's items.
  let ordinal: Int
  /// The reader that holds its passage.
  let reader: PassageReader

  /// The evidence of a match: the clauses of the sentence with most of its terms.
  func evidence(_ match: ElementMatch, _ hits: [TermAutomaton.Hit]) -> Evidence? {
    guard let sentence = densestSentence(hits) else { return nil }
    let clauses = hits.map { reader.clause(of: $0) }
      .filter { reader.passage.clauses[$0].sentence == sentence }
    guard let first = clauses.min(), let last = clauses.max() else { return nil }
    let span =
      reader.passage.clauses[first].range.lowerBound..<reader.passage.clauses[last].range.upperBound
    guard let quote = source(of: span, trimming: true) else { return nil }
    let matched = hits.compactMap {
      source(of: Int($0.start)..<Int($0.end), trimming: false)?.words
    }
    return Evidence(
      item: item.number, ordinal: ordinal, verdict: match.verdict, quote: quote.words,
      range: quote.range, inDeliverable: quote.inDeliverable, matched: matched,
      location: (quote.inDeliverable ? item.deliverable : item.measure)?
        .location(at: quote.range.lowerBound))
  }

  private func densestSentence(_ hits: [TermAutomaton.Hit]) -> Int? {
    var counts: [Int: Int] = [:]
    for hit in hits {
      counts[reader.passage.clauses[reader.clause(of: hit)].sentence, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private typealias SourceWords = (words: String, range: Range<Int>, inDeliverable: Bool)

  /// The source's words of a normalised range, in the measure or in the deliverable behind it.
  private func source(of range: Range<Int>, trimming: Bool) -> SourceWords? {
    let measure = Array(item.measure.text.utf8)
    let deliverable = item.deliverable.map { [UInt8(ascii: "\n")] + Array($0.text.utf8) } ?? []
    let whole = measure + deliverable
    var found = reader.text.sourceRange(of: range, in: whole)
    let inDeliverable = found.lowerBound > measure.count
    if !inDeliverable { found = found.lowerBound..<min(found.upperBound, measure.count) }
    if trimming { found = Self.trimmed(found, in: whole) }
    guard found.upperBound <= whole.count, found.lowerBound <= found.upperBound else { return nil }
    let base = inDeliverable ? measure.count + 1 : 0
    return (
      String(decoding: whole[found], as: UTF8.self),
      (found.lowerBound - base)..<(found.upperBound - base), inDeliverable
    )
  }

  /// Leaves out blanks at both ends and the comma or semicolon that ends a clause.
  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x0A { lower += 1 }
    let marks: [[UInt8]] = ["，", "；", "：", ",", ";", ":", " ", "\n", "　"].map { Array($0.utf8) }
    var isDone = false
    while !isDone {
      isDone = true
      for mark in marks
      where upper - lower > mark.count && bytes[(upper - mark.count)..<upper].elementsEqual(mark) {
        upper -= mark.count
        isDone = false
      }
    }
    return lower..<upper
  }
}
