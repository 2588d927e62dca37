/// Which numbers the lists of some owners hold, as a row of bits a list: the answer is one look.
struct BitRows: Sendable {
  /// Where the bits of an owner's list start; -1 for owners that have none.
  private let rows: FlatTable<Int32>
  private let bits: FlatTable<UInt64>

  /// Takes the lists of some owners, one each in their order, out of so many owners; the numbers in the
  /// lists are below `bound`.
  init(
    _ lists: FlatLists<Int32>, of owners: some Collection<Int>, outOf count: Int, below bound: Int
  ) {
    let width = bound / 64 + 1
    var rows = [Int32](repeating: -1, count: count)
    bits = FlatTable(count: lists.count * width) { bits in
      bits.initialize(repeating: 0)
      for (index, owner) in owners.enumerated() {
        let row = index * width
        rows[owner] = Int32(row)
        for number in lists[index] { bits[row + Int(number) / 64] |= 1 << UInt64(number % 64) }
      }
    }
    self.rows = FlatTable(rows)
  }

  /// Where the bits of an owner's list start.
  @inline(__always)
  func row(of owner: Int) -> Int { Int(rows[owner]) }

  /// Whether a number is in the list whose bits start at a row.
  @inline(__always)
  func has(_ number: Int, at row: Int) -> Bool {
    bits[row &+ number &>> 6] & 1 &<< UInt64(number & 63) != 0
  }
}
