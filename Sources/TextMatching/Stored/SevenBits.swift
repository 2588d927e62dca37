/// Words as a text of ASCII characters, seven bits in each.
///
/// What a build embeds stands in a literal of Swift source. The compiler takes a megabyte of text in a
/// moment and a megabyte of numbers in minutes; a text is UTF-8, in which a byte of eight bits is not one
/// byte.
enum SevenBits {
  /// Eight characters for seven bytes, those of the last words filled up with zeros.
  static func text(of words: [UInt64]) -> [UInt8] {
    let bytes = words.flatMap { word in withUnsafeBytes(of: word.littleEndian, Array.init) }
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 7) {
      var word: UInt64 = 0
      for (index, byte) in bytes[start..<min(start + 7, bytes.count)].enumerated() {
        word |= UInt64(byte) << UInt64(index * 8)
      }
      for index in 0..<8 { text.append(UInt8(word >> UInt64(index * 7) & 0x7F)) }
    }
    return text
  }

  /// The words of a text, and perhaps some bytes more. Cost: linear.
  static func words(of text: UnsafeRawBufferPointer) -> TableMemory {
    let pieceCount = text.count / 8
    // Each piece is put in whole: its last byte is the first of the next.
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: pieceCount * 7 + 1, alignment: TableWriter.alignment)
    for index in 0..<pieceCount {
      let piece = text.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
      bytes.storeBytes(
        of: joined(UInt64(littleEndian: piece)).littleEndian, toByteOffset: index * 7,
        as: UInt64.self)
    }
    return TableMemory(owning: bytes)
  }

  /// The seven lower bits of eight bytes side by side.
  @inline(__always)
  private static func joined(_ piece: UInt64) -> UInt64 {
    // Neighbours are put together: two of seven bits, two of fourteen, two of twenty-eight.
    let pairs = piece & 0x007F_007F_007F_007F | (piece & 0x7F00_7F00_7F00_7F00) >> 1
    let fours = pairs & 0x0000_3FFF_0000_3FFF | (pairs & 0x3FFF_0000_3FFF_0000) >> 2
    return fours & 0x0000_0000_0FFF_FFFF | (fours & 0x0FFF_FFFF_0000_0000) >> 4
  }
}
