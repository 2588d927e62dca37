/// Measures that stop in the middle of a sentence.
enum Truncation {
  /// A finding for each measure that ends open, or without a mark where nearly all others have one.
  static func findings(in items: [Item]) -> [DocumentFinding] {
    let ended = items.indices.map { index in
      items[index].measure.ask { SentenceEnd.endsSentence(0..<$0.count, of: $0) }
    }
    let endMarksAreStyle = items.count >= 4 && ended.count { $0 } * 5 >= items.count * 4
    var findings: [DocumentFinding] = []
    for index in items.indices where !ended[index] {
      let measure = items[index].measure
      let endsOpen = measure.ask { SentenceEnd.endsOpen(0..<$0.count, of: $0) }
      guard endMarksAreStyle || endsOpen else { continue }
      let lastLength = measure.ask { TextBytes.scalar(in: $0, before: $0.count)?.length ?? 0 }
      let end = measure.location(at: measure.count - lastLength)
      findings.append(.textTruncated(items[index], at: end))
    }
    return findings
  }
}
