/// Takes in the characters of texts while they are brought into normal form, and finds the terms and
/// marks among them.
///
/// It cannot be copied: it is scratch memory.
struct PassageScan: CharacterSink, ~Copyable {
  /// A character of the text that is being taken in.
  private struct Character: BitwiseCopyable {
    /// Its number in the automaton.
    var symbol: Int32
    /// The UTF-8 offset behind it.
    var end: Int32
  }

  private let automaton: TermAutomaton
  private let entries: FlatTable<UInt32>
  private var characters = GrowingTable<Character>()
  /// The occurrences of terms, by their ends.
  private(set) var hits = GrowingTable<TermAutomaton.Hit>()
  /// Of the text at hand, offsets behind every character that may end a clause or a sentence.
  private(set) var marks: [Int32] = []

  /// Creates a scan for the terms of an automaton; `entries` are those of ``entries(for:)``.
  init(automaton: TermAutomaton, entries: FlatTable<UInt32>) {
    self.automaton = automaton
    self.entries = entries
  }

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    hits.removeAll()
    beginText()
  }

  /// What comes next is another text: no term runs over from the one before, whose marks are done with.
  mutating func beginText() {
    characters.removeAll()
    marks.removeAll(keepingCapacity: true)
  }

  /// Finds the terms of the text that was taken in. Apart from taking it in, so that where the automaton
  /// stands never leaves the processor.
  mutating func findTerms() {
    var state = automaton.start
    for index in 0..<characters.count {
      let character = characters[index]
      automaton.advance(
        &state, by: Int(character.symbol), endingAt: character.end, hits: &hits)
    }
  }

  /// Forgets the last hits.
  mutating func removeHits(from index: Int) {
    hits.removeAll(from: index)
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
    let end = Int32(truncatingIfNeeded: end)
    characters.append(Character(symbol: Int32(entry &>> 16 & 0x7FFF), end: end))
    if entry & Self.markBit != 0 { marks.append(end) }
  }
}
