import TextMatching

/// The pairs of characters of a plan's measures, counted.
///
/// What is known of a pair stays from plan to plan: what elements it is about need be looked up once only.
/// It stands in the slot of a hash table, so that a pair costs one look into memory.
struct MeasurePairs: ~Copyable {
  /// A pair of a measure.
  struct Entry {
    /// Its place among the plan's pairs.
    var place: Int32
    /// How often the measure has it.
    var count: Int32
  }

  /// A pair of the plan.
  struct Present {
    fileprivate var slot: Int32
    /// Its row in an index; -1 where it has none.
    fileprivate(set) var row: Int32
    /// How many measures have it.
    fileprivate(set) var frequency: Int32
  }

  /// What is known of a pair.
  private struct Pair {
    /// See ``CharacterPairs``; 0 in a free slot.
    var pair: UInt32 = 0
    /// Its row in an index, once it was looked up; -1 where it has none.
    var row: Int32 = -2
    /// Its last entry, counted over all plans; below 0 before the first.
    var entry: Int32 = -1
  }

  private static let usualSize = 1 << 12
  /// When so many pairs are known all are forgotten: to look a pair up among more would cost more than to
  /// look up the usual ones anew.
  private static let mostKnown = 1 << 14

  /// All slots: a power of two, at most half of them taken.
  private var slots = [Pair](repeating: Pair(), count: usualSize)
  private var known = 0
  /// The plan's pairs, and room behind them. What is asked of them again and again stands close together
  /// here, and not in the slots, which are far apart.
  private var presentRoom: [Present] = []
  private var presentCount = 0
  /// The entries of all measures, one measure behind the other, in order of first occurrence: sums over
  /// them are the same in every run. Behind them is room.
  private(set) var entries: [Entry] = []
  private var entryCount = 0
  /// How many entries there were in all plans before.
  private var entriesBefore = 0
  /// Where each measure's entries end.
  private(set) var ends: [Int] = []

  /// The plan's pairs.
  var present: ArraySlice<Present> { presentRoom[..<presentCount] }

  /// Forgets the plan and keeps the memory.
  mutating func removeAll() {
    entriesBefore += entryCount
    entryCount = 0
    presentCount = 0
    ends.removeAll(keepingCapacity: true)
    if known > Self.mostKnown || entriesBefore > Int(Int32.max) / 2 { self = MeasurePairs() }
  }

  /// Adds a measure, given in normal form. Cost: linear.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    // A pair more takes a character more, of three bytes.
    makeRoom(for: text.count / 3)
    let (first, before) = (entryCount, entriesBefore)
    var (entryCount, presentCount, known) = (entryCount, presentCount, known)
    // Written in place: appending to arrays costs more than counting.
    slots.withUnsafeMutableBufferPointer { slots in
      entries.withUnsafeMutableBufferPointer { entries in
        presentRoom.withUnsafeMutableBufferPointer { present in
          CharacterPairs.forEach(in: text) { pair in
            let slot = Self.slot(of: pair, in: slots)
            if slots[slot].pair == 0 {
              slots[slot] = Pair(pair: pair)
              known &+= 1
            }
            let entry = Int(slots[slot].entry) &- before
            if entry >= first {
              entries[entry].count &+= 1
              return
            }
            // Whether it is the plan's first cannot be foreseen: no branch.
            let isNew = entry < 0
            let place = isNew ? presentCount : Int(entries[max(entry, 0)].place)
            let frequency = isNew ? 0 : present[place].frequency
            present[place] = Present(
              slot: Int32(truncatingIfNeeded: slot), row: slots[slot].row,
              frequency: frequency &+ 1)
            presentCount &+= isNew ? 1 : 0
            slots[slot].entry = Int32(truncatingIfNeeded: before &+ entryCount)
            entries[entryCount] = Entry(place: Int32(truncatingIfNeeded: place), count: 1)
            entryCount &+= 1
          }
        }
      }
    }
    (self.entryCount, self.presentCount, self.known) = (entryCount, presentCount, known)
    ends.append(entryCount)
  }

  /// Looks up those of the plan's pairs of which the row is not known.
  mutating func findRows(in index: borrowing ProfileIndex) {
    for place in 0..<presentCount where presentRoom[place].row < -1 {
      let slot = Int(presentRoom[place].slot)
      slots[slot].row = index.row(of: slots[slot].pair)
      presentRoom[place].row = slots[slot].row
    }
  }

  /// Where a pair stands, or would.
  @inline(__always)
  private static func slot(of pair: UInt32, in slots: UnsafeMutableBufferPointer<Pair>) -> Int {
    let mask = slots.count &- 1
    var slot = PairNumbers.hash(pair) & mask
    while slots[slot].pair != pair, slots[slot].pair != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func makeRoom(for more: Int) {
    while (known + more) * 2 > slots.count { grow() }
    Self.makeRoom(for: entryCount + more, in: &entries, Entry(place: 0, count: 0))
    Self.makeRoom(
      for: presentCount + more, in: &presentRoom, Present(slot: 0, row: 0, frequency: 0))
  }

  private static func makeRoom<Element>(
    for needed: Int, in room: inout [Element], _ none: Element
  ) {
    guard room.count < needed else { return }
    room += repeatElement(none, count: needed * 2 - room.count)
  }

  /// Makes the table twice as large, and leads all that names a slot to the new one.
  private mutating func grow() {
    var larger = [Pair](repeating: Pair(), count: slots.count * 2)
    var moved = [Int32](repeating: 0, count: slots.count)
    for (slot, pair) in slots.enumerated() where pair.pair != 0 {
      let place = larger.withUnsafeMutableBufferPointer { Self.slot(of: pair.pair, in: $0) }
      larger[place] = pair
      moved[slot] = Int32(place)
    }
    slots = larger
    for place in 0..<presentCount {
      presentRoom[place].slot = moved[Int(presentRoom[place].slot)]
    }
  }
}
