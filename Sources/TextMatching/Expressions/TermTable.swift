/// Numbers terms in the order in which they come up, equal ones alike.
///
/// An open-addressed table over the terms' bytes: there are thousands of them, and no other key that
/// is as cheap to compare.
struct TermTable {
  /// The terms by their numbers, in normal form.
  private(set) var terms: [[UInt8]] = []
  /// Numbers of terms at the places of their hashes, -1 where there is none. The length is a power of
  /// two, more than half of it free.
  private var slots = [Int32](repeating: -1, count: 1024)

  /// The number of a term. Cost: linear in its length.
  mutating func number(of term: ArraySlice<UInt8>) -> Int {
    let slot = slot(of: term)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(terms.count)
    terms.append(Array(term))
    if terms.count * 2 > slots.count { grow() }
    return terms.count - 1
  }

  /// Where a term stands, or would stand.
  private func slot(of term: ArraySlice<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(term) & mask
    while slots[slot] >= 0, !isEqual(terms[Int(slots[slot])], term) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ known: [UInt8], _ term: ArraySlice<UInt8>) -> Bool {
    guard known.count == term.count else { return false }
    return known.withUnsafeBytes { known in
      term.withUnsafeBytes { term in known.indices.allSatisfy { known[$0] == term[$0] } }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, term) in terms.enumerated() { slots[slot(of: term[...])] = Int32(number) }
  }

  /// FNV-1a, folded so that its low bits are as good as its high ones.
  private static func hash(_ term: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in term { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
