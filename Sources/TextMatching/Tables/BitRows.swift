/// Which numbers some lists hold, as a row of bits a list: the answer is one look.
struct BitRows: Sendable {
  /// Where a list's bits start; -1 for lists that are not asked about.
  private let rows: FlatTable<Int32>
  private let bits: FlatTable<UInt64>

  /// Takes those of some lists that are asked about; their numbers are below `bound`.
  init(_ lists: FlatLists<Int32>, among asked: some Collection<Int>, below bound: Int) {
    let width = bound / 64 + 1
    var rows = [Int32](repeating: -1, count: lists.count)
    bits = FlatTable(count: asked.count * width) { bits in
      bits.initialize(repeating: 0)
      for (index, list) in asked.enumerated() {
        let row = index * width
        rows[list] = Int32(row)
        for number in lists[list] { bits[row + Int(number) / 64] |= 1 << UInt64(number % 64) }
      }
    }
    self.rows = FlatTable(rows)
  }

  /// Where the bits of a list start.
  @inline(__always)
  func row(of list: Int) -> Int { Int(rows[list]) }

  /// Whether a number is in the list whose bits start at a row.
  @inline(__always)
  func has(_ number: Int, at row: Int) -> Bool {
    bits[row &+ number &>> 6] & 1 &<< UInt64(number & 63) != 0
  }
}
