import TextMatching

/// The pairs of characters of a plan's measures, counted.
struct MeasurePairs {
  /// A pair of a measure, by its number in this plan.
  struct Entry {
    /// The number.
    var number: Int32
    /// How often the measure has it.
    var count: Int32
  }

  /// A pair of the plan.
  struct Pair {
    /// See ``CharacterPairs``.
    var pair: UInt32
    /// How many measures have it.
    var frequency: Int32
    /// Where it stands in the last of these.
    fileprivate var lastEntry: Int32
  }

  private var numbers = PairNumbers()
  /// The pairs by their numbers, in order of first occurrence.
  private(set) var pairs: [Pair] = []
  /// The entries of all measures, one measure behind the other, in order of first occurrence: sums over
  /// them are the same in every run.
  private(set) var entries: [Entry] = []
  /// Where each measure's entries end.
  private(set) var ends: [Int] = []

  /// Forgets the plan and keeps the memory.
  mutating func removeAll() {
    numbers.removeAll()
    pairs.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds a measure, given in normal form. Cost: linear.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let first = entries.count
    // A pair more takes a character more, of three bytes.
    numbers.makeRoom(for: text.count / 3)
    CharacterPairs.forEach(in: text) { pair in
      let number = numbers.number(adding: pair)
      if number == pairs.count { pairs.append(Pair(pair: pair, frequency: 0, lastEntry: -1)) }
      let known = Int(pairs[number].lastEntry)
      if known >= first {
        entries[known].count += 1
      } else {
        pairs[number].lastEntry = Int32(entries.count)
        pairs[number].frequency += 1
        entries.append(Entry(number: Int32(number), count: 1))
      }
    }
    ends.append(entries.count)
  }
}
