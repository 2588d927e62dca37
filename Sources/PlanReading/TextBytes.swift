/// A UTF-8 text as bytes, for recognising forms without the cost of `Character`s.
///
/// All offsets are UTF-8 offsets, so that they serve ``SourceText`` as they are. The bytes must be
/// valid UTF-8; what is asked beyond the end is answered with nothing, never with a crash.
struct TextBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  var count: Int { bytes.count }

  /// The scalar that begins at an offset, and its length.
  func scalar(at offset: Int) -> (value: UInt32, length: Int)? {
    Self.scalar(in: bytes, at: offset)
  }

  /// The scalar that begins at an offset of valid UTF-8, and its length.
  @inline(__always)
  static func scalar(in bytes: [UInt8], at offset: Int) -> (value: UInt32, length: Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    // Nearly all of a plan is Chinese, of three bytes.
    if first & 0xF0 == 0xE0, offset + 2 < bytes.count {
      let tail = UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      return ((first & 0x0F) << 12 | tail, 3)
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= bytes.count else { return nil }
    var value = first & (0xFF >> UInt32(length + 1))
    for tail in 1..<length { value = value << 6 | UInt32(bytes[offset + tail] & 0x3F) }
    return (value, length)
  }

  /// The scalar that ends before an offset, and its length.
  @inline(__always)
  static func scalar(in bytes: [UInt8], before offset: Int) -> (value: UInt32, length: Int)? {
    guard offset > 0, offset <= bytes.count else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return scalar(in: bytes, at: start)
  }

  /// A range without white space at its ends.
  static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, let next = scalar(in: bytes, at: lower), isSpace(next.value) {
      lower += next.length
    }
    while lower < upper, let last = scalar(in: bytes, before: upper), isSpace(last.value) {
      upper -= last.length
    }
    return lower..<max(lower, upper)
  }

  /// The number of Unicode scalars in a range.
  static func scalars(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    bytes[range].withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
      return count
    }
  }

  /// The first place of a byte in a range. Cost: linear, eight bytes at a time.
  static func firstIndex(of byte: UInt8, in range: Range<Int>, of bytes: [UInt8]) -> Int? {
    bytes[range].withUnsafeBytes { firstIndex(of: byte, in: $0) }
      .map { range.lowerBound + $0 }
  }

  /// The first place of a byte in a text.
  fileprivate static func firstIndex(of byte: UInt8, in text: UnsafeRawBufferPointer) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = UInt64(byte) &* ones
    var offset = 0
    while offset &+ 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let difference = word ^ pattern
      // The lowest bit set is that of the first byte without difference.
      let hits = (difference &- ones) & ~difference & (ones &<< 7)
      if hits != 0 { return offset &+ hits.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < text.count {
      if text[offset] == byte { return offset }
      offset &+= 1
    }
    return nil
  }

  /// White space of every kind met in plans: ideographic, no-break, zero-width, form feed.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether text may be joined to this character without a space: Chinese and its punctuation.
  static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2010...0x203B, 0x2E80...0x303F, 0x3040...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension String {
  /// Whether a byte occurs in the UTF-8 form. Cost: linear, eight bytes at a time.
  func holds(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable {
      TextBytes.firstIndex(of: byte, in: UnsafeRawBufferPointer($0)) != nil
    } ?? utf8.contains(byte)
  }

  /// The first UTF-8 bytes, at most `limit` of them.
  func leadingBytes(_ limit: Int) -> [UInt8] {
    utf8.withContiguousStorageIfAvailable { Array($0[..<min(limit, $0.count)]) }
      ?? Array(utf8.prefix(limit))
  }
}
