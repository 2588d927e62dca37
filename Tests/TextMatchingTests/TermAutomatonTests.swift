import Testing

@testable import TextMatching

@Suite("Term automaton")
struct TermAutomatonTests {
  private func hits(_ terms: [String], in text: String) throws -> Set<TermAutomaton.Hit> {
    let compiled = try CompiledTerms(terms.map(\.utf8))
    let automaton = compiled.automaton
    var hits: Set<TermAutomaton.Hit> = []
    var position = automaton.start
    var end = 0
    for scalar in text.unicodeScalars {
      end += UTF8.width(scalar)
      automaton.advance(&position, by: Int(automaton.symbol(of: Int(scalar.value))))
      let (ending, count) = automaton.ending(at: position, Int32(end))
      guard count > 0 else { continue }
      for hit in compiled.hits(at: ending) { #expect(hits.insert(hit).inserted) }
    }
    return hits
  }

  /// What a search for one term after the other finds.
  private func naive(_ terms: [String], in text: String) -> Set<TermAutomaton.Hit> {
    let bytes = Array(text.utf8)
    var hits: Set<TermAutomaton.Hit> = []
    for (index, term) in terms.enumerated() where !term.isEmpty {
      let wanted = Array(term.utf8)
      for start in bytes.indices where bytes[start...].starts(with: wanted) {
        hits.insert(
          TermAutomaton.Hit(
            term: Int32(index), start: Int32(start), end: Int32(start + wanted.count)))
      }
    }
    return hits
  }

  @Test("Overlapping, nested and repeated terms are all found")
  func overlaps() throws {
    let terms = ["专利", "利转", "专利转化", "转化", "化"]
    #expect(try hits(terms, in: "专利转化专利") == naive(terms, in: "专利转化专利"))
  }

  @Test("It finds what a search for each term finds, in random texts", arguments: 1...60)
  func agreesWithSearch(seed: Int) throws {
    var random = SmallRandom(seed: UInt64(seed))
    let alphabet = Array("专利转化运用a年。")
    let terms = random.words(12, of: alphabet, longest: 4)
    let text = random.word(of: alphabet, length: 80)
    #expect(try hits(terms, in: text) == naive(terms, in: text))
  }

  @Test("Terms that are suffixes of each other are found at every depth")
  func suffixes() throws {
    let terms = (1...12).map { String(repeating: "权", count: $0) } + ["权权专", "权利", "利权权权利"]
    let text = "权权权权利权权权利权权专权权权权权权权权权权权权权权"
    #expect(try hits(terms, in: text) == naive(terms, in: text))
  }

  @Test("More states than an edge can name are refused")
  func tooManyTerms() {
    let term = String(repeating: "权", count: 1 << 16)
    #expect(throws: TermAutomaton.Excess.tooManyTerms) { try hits([term], in: "") }
  }

  @Test("More terms than can be numbered are refused")
  func tooManyNumbers() {
    let terms = Array(repeating: "权", count: 1 << 15 + 1)
    #expect(throws: TermAutomaton.Excess.tooManyTerms) { try hits(terms, in: "") }
  }

  @Test("No terms find nothing, and an empty term is never found")
  func empty() throws {
    #expect(try hits([], in: "专利").isEmpty)
    #expect(try hits([""], in: "专利").isEmpty)
  }
}
