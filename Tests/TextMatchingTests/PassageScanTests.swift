import Testing

@testable import TextMatching

@Suite("Scan of a passage")
struct PassageScanTests {
  @Test("finds in texts taken in together what it finds in each alone", arguments: 1...40)
  func together(seed: Int) throws {
    var random = SmallRandom(seed: UInt64(seed))
    let alphabet = Array("专利转化运用a年。，\u{10400}")
    let terms = random.words(20, of: alphabet, longest: 4)
    let compiled = try CompiledTerms(terms.map { NormalisedText($0).bytes })
    let texts = (0..<random.below(5)).map { _ in random.word(of: alphabet, length: random.below(60))
    }
    var alone: [TermAutomaton.Hit] = []
    var start = 0
    for text in texts {
      alone += Self.hits(compiled, in: [text]).map {
        .init(term: $0.term, start: $0.start + Int32(start), end: $0.end + Int32(start))
      }
      start += NormalisedText(text).count
    }
    #expect(Self.hits(compiled, in: texts) == alone)
  }

  @Test("forgets a text that is taken back")
  func takenBack() throws {
    let automaton = try CompiledTerms(["专利".utf8]).automaton
    var scan = PassageScan(automaton: automaton, entries: PassageScan.entries(for: automaton))
    var text = NormalisedText()
    for word in ["专利一", "专利二"] {
      scan.beginText()
      text.append(word, to: &scan)
    }
    scan.removeText()
    scan.findTerms()
    #expect(scan.endings.count == 1)
  }

  private static func hits(
    _ compiled: CompiledTerms, in texts: [String]
  ) -> [TermAutomaton.Hit] {
    let automaton = compiled.automaton
    var scan = PassageScan(automaton: automaton, entries: PassageScan.entries(for: automaton))
    var normal = NormalisedText()
    for text in texts {
      normal.beginText()
      scan.beginText()
      normal.append(text, to: &scan)
    }
    scan.findTerms()
    return (0..<scan.endings.count).flatMap { index in
      compiled.hits(at: scan.endings[index])
    }
  }
}

extension NormalisedText {
  fileprivate mutating func append(_ text: String, to scan: inout PassageScan) {
    var text = text
    text.withUTF8 { append($0, to: &scan) }
  }
}
