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
  /// The pairs by their numbers, and room behind them.
  private var pairRoom: [Pair] = []
  private var entryRoom: [Entry] = []
  private var entryCount = 0
  /// Where each measure's entries end.
  private(set) var ends: [Int] = []

  /// The pairs by their numbers, in order of first occurrence.
  var pairs: ArraySlice<Pair> { pairRoom[..<numbers.count] }

  /// The entries of all measures, one measure behind the other, in order of first occurrence: sums over
  /// them are the same in every run.
  var entries: ArraySlice<Entry> { entryRoom[..<entryCount] }

  /// Forgets the plan and keeps the memory.
  mutating func removeAll() {
    numbers.removeAll()
    entryCount = 0
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds a measure, given in normal form. Cost: linear.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    // A pair more takes a character more, of three bytes.
    makeRoom(for: text.count / 3)
    let first = entryCount
    var count = entryCount
    // Written in place: appending to arrays costs more than counting.
    pairRoom.withUnsafeMutableBufferPointer { pairs in
      entryRoom.withUnsafeMutableBufferPointer { entries in
        numbers.withSlots { slots in
          CharacterPairs.forEach(in: text) { pair in
            let known = slots.count
            let number = slots.number(adding: pair)
            if number == known { pairs[number] = Pair(pair: pair, frequency: 0, lastEntry: -1) }
            let entry = Int(pairs[number].lastEntry)
            if entry >= first {
              entries[entry].count += 1
            } else {
              pairs[number].lastEntry = Int32(count)
              pairs[number].frequency += 1
              entries[count] = Entry(number: Int32(number), count: 1)
              count += 1
            }
          }
        }
      }
    }
    entryCount = count
    ends.append(count)
  }

  private mutating func makeRoom(for more: Int) {
    numbers.makeRoom(for: more)
    let (pairsNeeded, entriesNeeded) = (numbers.count + more, entryCount + more)
    if pairRoom.count < pairsNeeded {
      let none = Pair(pair: 0, frequency: 0, lastEntry: -1)
      pairRoom += repeatElement(none, count: pairsNeeded * 2 - pairRoom.count)
    }
    if entryRoom.count < entriesNeeded {
      let none = Entry(number: 0, count: 0)
      entryRoom += repeatElement(none, count: entriesNeeded * 2 - entryRoom.count)
    }
  }
}
