/// Measures that stop in the middle of a sentence.
enum Truncation {
  /// A finding for each measure that ends open, or without a mark where nearly all others have one.
  static func findings(in items: [Item]) -> [DocumentFinding] {
    let texts = items.map { Array($0.measure.text.utf8) }
    let ended = texts.map { SentenceEnd.endsSentence(0..<$0.count, of: $0) }
    let endMarksAreStyle = items.count >= 4 && ended.count(where: \.self) * 5 >= items.count * 4
    var findings: [DocumentFinding] = []
    for index in items.indices {
      let whole = 0..<texts[index].count
      let endsOpen = SentenceEnd.endsOpen(whole, of: texts[index])
      guard !ended[index], endsOpen || endMarksAreStyle else { continue }
      let lastLength = TextBytes.scalar(in: texts[index], before: whole.upperBound)?.length ?? 0
      let end = items[index].measure.location(at: whole.upperBound - lastLength)
      findings.append(.textTruncated(items[index], at: end))
    }
    return findings
  }
}
