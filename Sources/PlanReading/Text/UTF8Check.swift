/// Finds where bytes stop being UTF-8 (Unicode 16, table 3-7: well-formed byte sequences).
enum UTF8Check {
  /// The offset of the first ill-formed sequence, or nil where all bytes are UTF-8.
  ///
  /// Cost: linear; runs of ASCII go eight bytes at a time, runs of Chinese six.
  static func firstError(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstError(in: $0) }
  }

  static func firstError(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    var index = 0
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        while index + 8 <= count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
      } else if index + 8 <= count,
        isChinese(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        repeat {
          index &+= 6
        } while index &+ 8 <= count
          && isChinese(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      } else if byte >= 0xE1, byte <= 0xEC || byte == 0xEE || byte == 0xEF {
        guard index + 2 < count, isTail(bytes[index + 1]), isTail(bytes[index + 2]) else {
          return index
        }
        index += 3
      } else {
        guard let length = rareSequence(bytes, at: index) else { return index }
        index += length
      }
    }
    return nil
  }

  /// Whether the first six of eight bytes are two sequences of three. Those that begin with E0 or ED,
  /// whose second byte is restricted, are left to be looked at one by one.
  @inline(__always)
  private static func isChinese(_ bytes: UInt64) -> Bool {
    let word = UInt64(littleEndian: bytes)
    guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 else { return false }
    // A bit for each first byte from E0 to EF.
    let plain: UInt64 = 0b1101_1111_1111_1110
    return plain &>> (word & 0xF) & plain &>> (word &>> 24 & 0xF) & 1 == 1
  }

  /// Two- and four-byte sequences, and the three-byte ones whose second byte is restricted.
  private static func rareSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]),
      bytes[(index + 2)..<max(index + length, index + 2)].allSatisfy(isTail)
    else { return nil }
    return length
  }

  private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
