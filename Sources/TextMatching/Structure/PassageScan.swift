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
  /// Those of the later stretches, while they are found.
  private var middleEndings = GrowingTable<TermAutomaton.Ending>()
  private var lateEndings = GrowingTable<TermAutomaton.Ending>()
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
  /// time. So it walks through three stretches at once: no term holds a character that occurs in none,
  /// and there they can be parted.
  mutating func findTerms() {
    let count = characters.count
    let second = parting(from: count / 3)
    let third = parting(from: count / 3 * 2)
    var early = Walk(automaton, &endings, room: second)
    var middle = Walk(automaton, &middleEndings, room: third &- second)
    var late = Walk(automaton, &lateEndings, room: count &- third)
    let common = min(second, third &- second, count &- third)
    let automaton = automaton
    for index in 0..<common {
      early.step(over: characters[index], automaton)
      middle.step(over: characters[second &+ index], automaton)
      late.step(over: characters[third &+ index], automaton)
    }
    for index in common..<second { early.step(over: characters[index], automaton) }
    for index in (second &+ common)..<third { middle.step(over: characters[index], automaton) }
    for index in (third &+ common)..<count { late.step(over: characters[index], automaton) }
    swap(&endings, &early.endings)
    swap(&middleEndings, &middle.endings)
    swap(&lateEndings, &late.endings)
    endings.append(middleEndings)
    endings.append(lateEndings)
  }

  /// Calls the body with where terms end; behind the last stands one that no text reaches, so that whoever
  /// goes as far as a clause reaches need not count.
  @inline(__always)
  mutating func withEndings(_ body: (UnsafePointer<TermAutomaton.Ending>) -> Void) {
    endings.withElements(endedBy: TermAutomaton.Ending(longest: 0, end: .max), body)
  }

  /// The first place from one on that no term runs over.
  private func parting(from start: Int) -> Int {
    var place = start
    while place < characters.count, characters[place].symbol != 0 { place += 1 }
    return place
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

/// The automaton's walk through a stretch of characters.
private struct Walk: ~Copyable {
  private var position: TermAutomaton.Position
  /// Taken out of the scan, they are the walk's own, and how many there are need not be looked up.
  var endings: GrowingTable<TermAutomaton.Ending>

  /// A walk that has not begun, with a table for what ends in it and room for so many endings.
  init(
    _ automaton: TermAutomaton, _ endings: inout GrowingTable<TermAutomaton.Ending>, room: Int
  ) {
    position = automaton.start
    self.endings = GrowingTable(capacity: 0)
    swap(&self.endings, &endings)
    self.endings.removeAll()
    self.endings.makeRoom(for: room)
  }

  /// Goes on by one character, and notes what ends with it.
  @inline(__always)
  mutating func step(over character: PassageScan.Character, _ automaton: TermAutomaton) {
    automaton.advance(&position, by: Int(character.symbol))
    let (ending, one) = automaton.ending(at: position, character.end)
    endings.put(ending, counting: one)
  }
}
