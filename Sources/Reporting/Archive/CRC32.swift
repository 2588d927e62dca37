/// The checksum of ZIP entries (CRC-32/ISO-HDLC, as PKWARE's APPNOTE §4.4.7 asks).
enum CRC32 {
  /// Remainders of all bytes under the reflected polynomial 0xEDB88320.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { remainder, _ in
      remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
    }
  }

  /// The checksum of bytes. Cost: linear.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder = table[Int((remainder ^ UInt32(byte)) & 0xFF)] ^ remainder >> 8
    }
    return ~remainder
  }
}
