import TextMatching

/// The pairs of characters of a plan's measures, counted.
///
/// Pairs keep their numbers from plan to plan: what elements one is about need be looked up once only.
struct MeasurePairs: ~Copyable {
  /// A pair of a measure.
  struct Entry {
    /// Its index among the plan's pairs.
    var pair: Int32
    /// How often the measure has it.
    var count: Int32
  }

  /// A pair of the plan.
  struct Pair {
    /// Its number.
    var number: Int32
    /// How many measures have it.
    var frequency: Int32
  }

  /// A pair that some plan had.
  private struct Known {
    /// See ``CharacterPairs``.
    var pair: UInt32
    /// Its index among the pairs of the last plan that had it.
    var index: Int32
    /// Its last entry, counted over all plans; below 0 before the first.
    var entry: Int32
  }

  /// When so many pairs have numbers all are forgotten: to look a pair up among more would cost more than
  /// to number the usual ones anew.
  private static let mostKnown = 1 << 15

  private var numbers = PairNumbers()
  /// The pairs by their numbers, and room behind them.
  private var known: [Known] = []
  /// The row of each pair in an index, as far as it was looked up.
  private(set) var rows: [Int32] = []
  /// The plan's pairs in order of first occurrence, and room behind them.
  private(set) var pairs: [Pair] = []
  /// How many pairs the plan has.
  private(set) var pairCount = 0
  /// The entries of all measures, one measure behind the other, in order of first occurrence: sums over
  /// them are the same in every run. Behind them is room.
  private(set) var entries: [Entry] = []
  private var entryCount = 0
  /// How many entries there were in all plans before.
  private var entriesBefore = 0
  /// Where each measure's entries end.
  private(set) var ends: [Int] = []

  /// Forgets the plan and keeps the memory.
  mutating func removeAll() {
    entriesBefore += entryCount
    entryCount = 0
    pairCount = 0
    ends.removeAll(keepingCapacity: true)
    if numbers.count > Self.mostKnown || entriesBefore > Int(Int32.max) / 2 {
      self = MeasurePairs()
    }
  }

  /// Adds a measure, given in normal form. Cost: linear.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    // A pair more takes a character more, of three bytes.
    makeRoom(for: text.count / 3)
    let (first, before) = (entryCount, entriesBefore)
    var (entryCount, pairCount) = (entryCount, pairCount)
    // Written in place: appending to arrays costs more than counting.
    known.withUnsafeMutableBufferPointer { known in
      pairs.withUnsafeMutableBufferPointer { pairs in
        entries.withUnsafeMutableBufferPointer { entries in
          numbers.withSlots { slots in
            CharacterPairs.forEach(in: text) { pair in
              let count = slots.count
              let number = slots.number(adding: pair)
              if number == count { known[number] = Known(pair: pair, index: 0, entry: -1) }
              let entry = Int(known[number].entry) &- before
              if entry >= first {
                entries[entry].count &+= 1
                return
              }
              // Whether it is the plan's first cannot be foreseen: no branch.
              let isNew = entry < 0
              let index = isNew ? pairCount : Int(known[number].index)
              let frequency = isNew ? 0 : pairs[index].frequency
              pairs[index] = Pair(
                number: Int32(truncatingIfNeeded: number), frequency: frequency &+ 1)
              pairCount &+= isNew ? 1 : 0
              known[number].index = Int32(truncatingIfNeeded: index)
              known[number].entry = Int32(truncatingIfNeeded: before &+ entryCount)
              entries[entryCount] = Entry(pair: Int32(truncatingIfNeeded: index), count: 1)
              entryCount &+= 1
            }
          }
        }
      }
    }
    self.entryCount = entryCount
    self.pairCount = pairCount
    ends.append(entryCount)
  }

  /// Looks up those pairs of which the row is not known.
  mutating func findRows(in index: borrowing ProfileIndex) {
    for number in rows.count..<numbers.count { rows.append(index.row(of: known[number].pair)) }
  }

  private mutating func makeRoom(for more: Int) {
    numbers.makeRoom(for: more)
    Self.makeRoom(
      for: numbers.count + more, in: &known, Known(pair: 0, index: 0, entry: -1))
    // One more than is counted may be written.
    Self.makeRoom(for: pairCount + more + 1, in: &pairs, Pair(number: 0, frequency: 0))
    Self.makeRoom(for: entryCount + more, in: &entries, Entry(pair: 0, count: 0))
  }

  private static func makeRoom<Element>(
    for needed: Int, in room: inout [Element], _ none: Element
  ) {
    guard room.count < needed else { return }
    room += repeatElement(none, count: needed * 2 - room.count)
  }
}
