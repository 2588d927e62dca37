import PlanReading
import TextMatching

/// Quotes the words of a measure that carry an element, as they stand in the source.
struct EvidenceQuoter {
  private let item: Item
  /// Its index among the plan's items.
  private let ordinal: Int
  /// The measure's bytes, then a line end and the deliverable's, as the judge appended them.
  private let source: [UInt8]
  private let measureLength: Int
  /// Where the measure begins in the source of the passage.
  private let sourceStart: Int

  /// Creates a quoter of one measure of a passage.
  init(item: Item, ordinal: Int, measure: Passage.Measure) {
    self.item = item
    self.ordinal = ordinal
    sourceStart = measure.sourceStart
    var source = Array(item.measure.text.utf8)
    measureLength = source.count
    if let deliverable = item.deliverable {
      source.append(UInt8(ascii: "\n"))
      source += deliverable.text.utf8
    }
    self.source = source
  }

  /// The evidence of a match in this measure: the clauses of the sentence with most of its terms.
  func evidence(
    _ verdict: ElementVerdict, _ hits: [TermAutomaton.Hit], in reader: borrowing PassageReader
  ) -> Evidence? {
    let clauses = hits.map { reader.clause(of: $0) }
    guard let sentence = densestSentence(clauses, in: reader.passage) else { return nil }
    let quoted = clauses.filter { reader.passage.clauses[$0].sentence == sentence }
    guard let first = quoted.min(), let last = quoted.max() else { return nil }
    let span =
      reader.passage.clauses[first].range.lowerBound..<reader.passage.clauses[last].range.upperBound
    let quote = words(of: span, in: reader.text, trimming: true)
    let matched = hits.map {
      words(of: Int($0.start)..<Int($0.end), in: reader.text, trimming: false).text
    }
    return Evidence(
      item: item.number, ordinal: ordinal, verdict: verdict, quote: quote.text, range: quote.range,
      inDeliverable: quote.inDeliverable, matched: matched,
      location: (quote.inDeliverable ? item.deliverable : item.measure)?
        .location(at: quote.range.lowerBound))
  }

  private func densestSentence(_ clauses: [Int], in passage: Passage) -> Int? {
    var counts: [Int: Int] = [:]
    for clause in clauses { counts[passage.clauses[clause].sentence, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The source's words of a normalised range, in the measure or in the deliverable behind it.
  private func words(
    of range: Range<Int>, in text: NormalisedText, trimming: Bool
  ) -> (text: String, range: Range<Int>, inDeliverable: Bool) {
    var found = text.sourceRange(of: range, in: source, from: sourceStart)
    let inDeliverable = found.lowerBound > measureLength
    if !inDeliverable { found = found.lowerBound..<min(found.upperBound, measureLength) }
    if trimming { found = trimmed(found) }
    let base = inDeliverable ? measureLength + 1 : 0
    return (
      String(decoding: source[found], as: UTF8.self),
      (found.lowerBound - base)..<(found.upperBound - base), inDeliverable
    )
  }

  /// Marks that a quote need not end in.
  private static let marks: [[UInt8]] = ["，", "；", "：", ",", ";", ":", " ", "\n", "　"]
    .map { Array($0.utf8) }

  /// Leaves out blanks at both ends and the comma or semicolon that ends a clause.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, source[lower] == 0x20 || source[lower] == 0x0A { lower += 1 }
    while let mark = Self.marks.first(where: { mark in
      upper - lower > mark.count && source[(upper - mark.count)..<upper].elementsEqual(mark)
    }) {
      upper -= mark.count
    }
    return lower..<upper
  }
}
