@testable import TextMatching

/// Terms with all that finding them takes.
struct CompiledTerms {
  let automaton: TermAutomaton
  let suffixes: TermSuffixes

  init(_ terms: some Sequence<some Sequence<UInt8>>) throws {
    let terms = FlatLists(terms)
    let trie = try TermTrie(terms: terms)
    automaton = try TermAutomaton(trie, of: terms)
    suffixes = TermSuffixes(trie)
  }

  /// The occurrences of all terms that end in one place, the longest first.
  func hits(at ending: TermAutomaton.Ending) -> [TermAutomaton.Hit] {
    sequence(first: ending.longest, next: suffixes.longest).map { automaton.hit($0, at: ending) }
  }
}
