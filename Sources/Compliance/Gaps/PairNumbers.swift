/// Numbers pairs of characters in the order in which they come up: a hash table without deletion.
struct PairNumbers: Sendable {
  /// Room for the pairs of a plan of usual length.
  private static let usualSize = 1 << 12

  /// A pair in the upper half and its number in the lower; 0 where there is none, for no pair is 0. The
  /// size is a power of two, and at most half of it is taken.
  private var slots = [UInt64](repeating: 0, count: usualSize)
  /// How many pairs have a number.
  private(set) var count = 0

  /// Makes room for so many pairs more.
  mutating func makeRoom(for more: Int) {
    guard (count + more) * 2 > slots.count else { return }
    var size = slots.count
    while (count + more) * 2 > size { size *= 2 }
    let before = slots
    slots = [UInt64](repeating: 0, count: size)
    slots.withUnsafeMutableBufferPointer { slots in
      for slot in before where slot != 0 {
        slots[Self.place(of: UInt32(slot >> 32), in: UnsafeBufferPointer(slots))] = slot
      }
    }
  }

  /// The number of a pair; nil where it has none.
  func number(of pair: UInt32) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      let slot = slots[Self.place(of: pair, in: slots)]
      return slot == 0 ? nil : Int(UInt32(truncatingIfNeeded: slot))
    }
  }

  /// The number of a pair, which gets the next one where it has none. There must be room for it.
  @inline(__always)
  mutating func number(adding pair: UInt32) -> Int {
    let place = slots.withUnsafeBufferPointer { Self.place(of: pair, in: $0) }
    if slots[place] != 0 { return Int(UInt32(truncatingIfNeeded: slots[place])) }
    slots[place] = UInt64(pair) << 32 | UInt64(count)
    count += 1
    return count - 1
  }

  /// Where a pair stands among slots, or would.
  @inline(__always)
  private static func place(of pair: UInt32, in slots: UnsafeBufferPointer<UInt64>) -> Int {
    let mask = slots.count &- 1
    var place = hash(pair) & mask
    while slots[place] != 0, UInt32(slots[place] >> 32) != pair { place = (place &+ 1) & mask }
    return place
  }

  /// A number of which all lower bits depend on all of a pair.
  @inline(__always)
  static func hash(_ pair: UInt32) -> Int {
    // Fibonacci hashing: so do the upper bits of the product.
    Int((UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
