/// The runs of three characters that occur in a text: a set that only grows and is asked little.
///
/// An open table, for the standard library's set spends most of a plan's reading on hashing. Its
/// multiplier is drawn by chance, so that no text can be made to fill one place.
struct TrigramSet {
  private var slots: [UInt64]
  private var count = 0
  private var shift: UInt64
  private let multiplier = UInt64.random(in: 0...UInt64.max) | 1

  /// Set in every slot that is filled: a trigram has 63 bits.
  private static let filled: UInt64 = 1 << 63

  /// Creates an empty set.
  init() {
    slots = [UInt64](repeating: 0, count: 1 << 13)
    shift = 64 - 13
  }

  func contains(_ trigram: UInt64) -> Bool {
    slots[slot(of: trigram | Self.filled)] != 0
  }

  mutating func insert(_ trigram: UInt64) {
    let trigram = trigram | Self.filled
    let slot = slot(of: trigram)
    guard slots[slot] == 0 else { return }
    slots[slot] = trigram
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Where a trigram is, or would be.
  private func slot(of trigram: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: (trigram &* multiplier) &>> shift)
    while slots[slot] != 0, slots[slot] != trigram { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 4)
    shift -= 2
    for trigram in old where trigram != 0 { slots[slot(of: trigram)] = trigram }
  }
}
