/// Measures that stop in the middle of a sentence.
enum Truncation {
  /// A finding for each measure that ends open, or without a mark where nearly all others have one.
  static func findings(in items: [Item]) -> [DocumentFinding] {
    let ended = items.map { item in
      if let last = item.measure.text.unicodeScalars.last, SentenceEnd.isFinal(last.value) {
        return true
      }
      let text = Array(item.measure.text.utf8)
      return SentenceEnd.endsSentence(0..<text.count, of: text)
    }
    let endMarksAreStyle = items.count >= 4 && ended.count(where: \.self) * 5 >= items.count * 4
    var findings: [DocumentFinding] = []
    for index in items.indices where !ended[index] {
      let text = Array(items[index].measure.text.utf8)
      let whole = 0..<text.count
      guard endMarksAreStyle || SentenceEnd.endsOpen(whole, of: text) else { continue }
      let lastLength = TextBytes.scalar(in: text, before: whole.upperBound)?.length ?? 0
      let end = items[index].measure.location(at: whole.upperBound - lastLength)
      findings.append(.textTruncated(items[index], at: end))
    }
    return findings
  }
}
