/// Finds terms and marks in a text while it is brought into normal form.
struct PassageScan: CharacterSink {
  private let automaton: TermAutomaton
  private let entries: FlatTable<UInt32>
  private var state: TermAutomaton.State
  /// The occurrences of terms, by their ends.
  private(set) var hits: [TermAutomaton.Hit] = []
  /// Offsets behind every character that may end a clause or a sentence.
  private(set) var marks: [Int32] = []

  /// Creates a scan for the terms of an automaton; `entries` are those of ``entries(for:)``.
  init(automaton: TermAutomaton, entries: FlatTable<UInt32>) {
    self.automaton = automaton
    self.entries = entries
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

  /// For each scalar of the basic plane what to do with it, its number in the automaton, and, as the
  /// highest bit, whether it may end a clause. Made once for all scans.
  static func entries(for automaton: TermAutomaton) -> FlatTable<UInt32> {
    let actions = NormalForm.shared.actions
    return FlatTable(count: actions.count) { entries in
      for scalar in 0..<actions.count {
        entries[scalar] =
          UInt32(actions[scalar]) | UInt32(automaton.symbol(of: scalar)) << 16
          | (Passage.mayEnd(scalar) ? markBit : 0)
      }
    }
  }

  private static var markBit: UInt32 { 1 << 31 }

  @inline(__always)
  func entry(of scalar: Int) -> UInt32 { entries[scalar] }

  @inline(__always)
  mutating func take(_ entry: UInt32, endingAt end: Int) {
    automaton.advance(&state, by: Int(entry &>> 16) & 0x7FFF, endingAt: end, hits: &hits)
    if entry & Self.markBit != 0 { marks.append(Int32(truncatingIfNeeded: end)) }
  }
}
