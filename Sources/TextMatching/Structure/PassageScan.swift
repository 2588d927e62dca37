/// Takes in the characters of texts while they are brought into normal form, and finds the terms and
/// marks among them.
///
/// It cannot be copied: it is scratch memory.
struct PassageScan: CharacterSink, ~Copyable {
  /// A character of the text that is being taken in.
  fileprivate struct Character: BitwiseCopyable {
    /// Its number in the automaton.
    var symbol: UInt32
    /// The UTF-8 offset behind it.
    var end: Int32
  }

  private let automaton: TermAutomaton
  private let entries: FlatTable<UInt32>
  private var characters = GrowingTable<Character>()
  private var firstOfText = 0
  /// Where terms end, in order.
  private(set) var endings = GrowingTable<TermAutomaton.Ending>()
  /// Those of the later half, while they are found.
  private var laterEndings = GrowingTable<TermAutomaton.Ending>()
  /// Of the text at hand, offsets behind every character that may end a clause or a sentence.
  private(set) var marks = GrowingTable<Int32>()

  /// Creates a scan for the terms of an automaton; `entries` are those of ``entries(for:)``.
  init(automaton: TermAutomaton, entries: FlatTable<UInt32>) {
    self.automaton = automaton
    self.entries = entries
  }

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    characters.removeAll()
    endings.removeAll()
    beginText()
  }

  /// What comes next is another text: no term runs over from the one before, whose marks are done with.
  mutating func beginText() {
    firstOfText = characters.count
    // A character that occurs in no term.
    characters.append(Character(symbol: 0, end: 0))
    marks.removeAll()
  }

  /// Forgets the text at hand.
  mutating func removeText() {
    characters.removeAll(from: firstOfText)
  }

  /// Finds the terms of all texts that were taken in.
  ///
  /// Where the automaton goes next depends on where it stands, and it would wait for memory most of the
  /// time. So it walks through two halves at once: no term holds a character that occurs in none, and
  /// there they can be parted.
  mutating func findTerms() {
    let count = characters.count
    var middle = count / 2
    while middle < count, characters[middle].symbol != 0 { middle += 1 }
    // Taken out, they are this function's own, and how many there are need not be looked up.
    var early = GrowingTable<TermAutomaton.Ending>(capacity: 0)
    swap(&early, &endings)
    early.removeAll()
    early.makeRoom(for: count)
    var late = GrowingTable<TermAutomaton.Ending>(capacity: 0)
    swap(&late, &laterEndings)
    late.removeAll()
    late.makeRoom(for: count)
    let automaton = automaton
    var (first, second) = (automaton.start, automaton.start)
    let both = min(middle, count &- middle)
    for index in 0..<both {
      automaton.step(&first, over: characters[index], &early)
      automaton.step(&second, over: characters[middle &+ index], &late)
    }
    for index in both..<middle { automaton.step(&first, over: characters[index], &early) }
    for index in (middle &+ both)..<count {
      automaton.step(&second, over: characters[index], &late)
    }
    for index in 0..<late.count { early.put(late[index], counting: 1) }
    swap(&early, &endings)
    swap(&late, &laterEndings)
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
    characters.append(Character(symbol: entry &>> 16 & 0x7FFF, end: end))
    if entry & Self.markBit != 0 { marks.append(end) }
  }
}

extension TermAutomaton {
  /// Goes on by one character, and notes what ends with it.
  @inline(__always)
  fileprivate func step(
    _ position: inout Position, over character: PassageScan.Character,
    _ endings: inout GrowingTable<Ending>
  ) {
    advance(&position, by: Int(character.symbol))
    let (ending, one) = ending(at: position, character.end)
    endings.put(ending, counting: one)
  }
}
