/// Finds terms and marks in a text while it is brought into normal form.
struct PassageScan: CharacterSink {
  private let automaton: TermAutomaton
  private var state: TermAutomaton.State
  /// The occurrences of terms, by their ends.
  private(set) var hits: [TermAutomaton.Hit] = []
  /// Offsets behind every character that may end a clause or a sentence.
  private(set) var marks: [Int32] = []

  /// Creates a scan for the terms of an automaton.
  init(automaton: TermAutomaton) {
    self.automaton = automaton
    state = automaton.start
  }

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    hits.removeAll(keepingCapacity: true)
    beginText()
  }

  /// What comes next is another text: no term runs over from the one before, whose marks are done with.
  mutating func beginText() {
    state = automaton.start
    marks.removeAll(keepingCapacity: true)
  }

  /// Forgets the last hits.
  mutating func removeHits(from index: Int) {
    hits.removeSubrange(index...)
  }

  @inline(__always)
  mutating func take(_ scalar: Int, endingAt end: Int) {
    automaton.advance(&state, by: scalar, endingAt: end, hits: &hits)
    if Passage.mayEnd(scalar) { marks.append(Int32(end)) }
  }
}
