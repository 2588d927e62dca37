/// Which numbers the lists of some owners hold, as a row of bits a list: the answer is one look.
///
/// Exact rows have as many bits as there are numbers. Of a thousand lists that is a megabyte, and filling it
/// takes longer than asking: folded rows are short, and a number shares its bit with others there, so that
/// whether a list holds it must be asked again where the bit is set.
struct BitRows: Sendable, Stored {
  /// The words of a folded row: 1,024 bits, several times as many as most lists have numbers.
  private static let foldedWidth = 16

  /// Where the bits of an owner's list start; -1 for owners that have none.
  private let rows: FlatTable<Int32>
  private let bits: FlatTable<UInt64>
  /// The bits of a number's word that tell its word in the row.
  private let wordMask: Int

  /// Takes the lists of some owners, one each in their order, out of so many owners; the numbers in the
  /// lists are below `bound`. Without a bound, rows are folded.
  init(
    _ lists: FlatLists<Int32>, of owners: some Collection<Int>, outOf count: Int,
    below bound: Int? = nil
  ) {
    let width = bound.map { $0 / 64 + 1 } ?? Self.foldedWidth
    let wordMask = bound == nil ? width - 1 : .max
    var rows = [Int32](repeating: -1, count: count)
    bits = FlatTable(count: lists.count * width) { bits in
      bits.initialize(repeating: 0)
      for (index, owner) in owners.enumerated() {
        let row = index * width
        rows[owner] = Int32(row)
        for number in lists[index] {
          bits[row + (Int(number) / 64 & wordMask)] |= 1 << UInt64(number % 64)
        }
      }
    }
    self.rows = FlatTable(rows)
    self.wordMask = wordMask
  }

  init(from reader: inout TableReader) throws(BrokenTables) {
    rows = try reader.table()
    bits = try reader.table()
    wordMask = try reader.number()
  }

  func write(to writer: inout TableWriter) {
    writer.write(rows)
    writer.write(bits)
    writer.write(wordMask)
  }

  /// Where the bits of an owner's list start.
  @inline(__always)
  func row(of owner: Int) -> Int { Int(rows[owner]) }

  /// Whether a number's bit is set in the row that starts at a place: whether the list holds the number, or,
  /// in folded rows, may hold it.
  @inline(__always)
  func has(_ number: Int, at row: Int) -> Bool {
    bits[row &+ (number &>> 6 & wordMask)] & 1 &<< UInt64(number & 63) != 0
  }
}
