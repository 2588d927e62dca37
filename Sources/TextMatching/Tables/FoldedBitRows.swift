/// Which numbers the lists of some owners may hold, as a short row of bits a list: a number shares its bit
/// with others, and whether it is there must be asked again where the bit is set.
///
/// Exact rows take as many bits as there are numbers. Of a thousand lists that is a megabyte, and filling it
/// takes longer than asking.
struct FoldedBitRows: Sendable {
  /// The words of a row: 1,024 bits, several times as many as most lists have numbers.
  private static let width = 16

  /// Where the bits of an owner's list start; -1 for owners that have none.
  private let rows: FlatTable<Int32>
  private let bits: FlatTable<UInt64>

  /// Takes the lists of some owners, one each in their order, out of so many owners.
  init(_ lists: FlatLists<Int32>, of owners: [Int], outOf count: Int) {
    var rows = [Int32](repeating: -1, count: count)
    bits = FlatTable(count: owners.count * Self.width) { bits in
      bits.initialize(repeating: 0)
      for (index, owner) in owners.enumerated() {
        let row = index * Self.width
        rows[owner] = Int32(row)
        for number in lists[index] {
          bits[row + Self.word(of: Int(number))] |= Self.bit(of: Int(number))
        }
      }
    }
    self.rows = FlatTable(rows)
  }

  /// Where the bits of an owner's list start.
  @inline(__always)
  func row(of owner: Int) -> Int { Int(rows[owner]) }

  /// Whether the list whose bits start at a row may hold a number; if not, it does not.
  @inline(__always)
  func mayHave(_ number: Int, at row: Int) -> Bool {
    bits[row &+ Self.word(of: number)] & Self.bit(of: number) != 0
  }

  @inline(__always)
  private static func word(of number: Int) -> Int { number &>> 6 & (width &- 1) }
  @inline(__always)
  private static func bit(of number: Int) -> UInt64 {
    1 &<< UInt64(truncatingIfNeeded: number & 63)
  }
}
