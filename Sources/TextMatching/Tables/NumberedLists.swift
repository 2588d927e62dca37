/// Numbers lists in the order in which they come up, equal ones alike.
///
/// An open-addressed table over flat lists: there are thousands of them, and no other key is as cheap
/// to make and to compare.
struct NumberedLists<Element: FixedWidthInteger & BitwiseCopyable & Sendable> {
  /// The lists by their numbers.
  private(set) var lists = FlatLists<Element>()
  /// Numbers of lists at the places of their hashes, -1 where there is none. The length is a power of
  /// two, more than half of it free.
  private var slots: [Int32]

  /// Creates an empty table with room for some lists of some length; more find room too, at the cost of
  /// copying all.
  init(expecting count: Int = 256, ofLength length: Int = 8) {
    var slotCount = 1024
    while slotCount < count * 2 { slotCount *= 2 }
    slots = [Int32](repeating: -1, count: slotCount)
    lists.reserveCapacity(count, elements: count * length)
  }

  /// How many lists have a number.
  var count: Int { lists.count }

  /// The number of a list. Cost: linear in its length.
  mutating func number(of list: UnsafeBufferPointer<Element>) -> Int {
    let slot = slot(of: list)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(lists.count)
    lists.append(list: list)
    if lists.count * 2 > slots.count { grow() }
    return lists.count - 1
  }

  /// Where a list stands, or would stand.
  private func slot(of list: UnsafeBufferPointer<Element>) -> Int {
    lists.elements.withUnsafeBufferPointer { known in
      let mask = slots.count - 1
      var slot = Self.hash(list) & mask
      while slots[slot] >= 0,
        !Self.isEqual(UnsafeBufferPointer(rebasing: known[lists.range(Int(slots[slot]))]), list)
      {
        slot = (slot + 1) & mask
      }
      return slot
    }
  }

  private static func isEqual(
    _ known: UnsafeBufferPointer<Element>, _ list: UnsafeBufferPointer<Element>
  ) -> Bool {
    known.count == list.count && known.indices.allSatisfy { known[$0] == list[$0] }
  }

  /// All lists are unlike each other, so that each goes to the first free slot from its hash on.
  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    let mask = slots.count - 1
    lists.elements.withUnsafeBufferPointer { known in
      for number in lists.indices {
        var slot = Self.hash(UnsafeBufferPointer(rebasing: known[lists.range(number)])) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(number)
      }
    }
  }

  /// FNV-1a, folded so that its low bits are as good as its high ones.
  private static func hash(_ list: UnsafeBufferPointer<Element>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for element in list {
      hash = (hash ^ UInt64(truncatingIfNeeded: element)) &* 0x100_0000_01b3
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
