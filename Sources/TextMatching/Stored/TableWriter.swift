/// Writes numbers and tables one behind the other, in whole words.
struct TableWriter {
  /// Where tables begin: on a line of the processor's memory.
  static let alignment = 64

  /// All that was written.
  private(set) var words: [UInt64] = []

  /// Writes a number.
  mutating func write(_ number: Int) {
    words.append(UInt64(truncatingIfNeeded: number))
  }

  /// Writes a table.
  mutating func write(_ table: FlatTable<some Unpadded>) {
    write(table.count)
    while words.count % (Self.alignment / 8) != 0 { words.append(0) }
    table.withBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: 8) {
        var word: UInt64 = 0
        withUnsafeMutableBytes(of: &word) {
          $0.copyMemory(
            from: UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 8, bytes.count)]))
        }
        words.append(word)
      }
    }
  }
}
