#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// UTF-8 text as bytes, for recognising forms without the cost of `Character`s or of copies.
///
/// All offsets are UTF-8 offsets, so that they serve ``SourceText`` as they are. The bytes must be
/// valid UTF-8; what is asked beyond the end is answered with nothing, never with a crash.
enum TextBytes {
  /// The scalar that begins at an offset of valid UTF-8, and its length.
  @inline(__always)
  static func scalar(in bytes: Span<UInt8>, at offset: Int) -> (value: UInt32, length: Int)? {
    guard offset >= 0, offset < bytes.count else { return nil }
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    // Nearly all of a plan is Chinese, of three bytes.
    if first & 0xF0 == 0xE0, offset + 2 < bytes.count {
      let tail = UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      return ((first & 0x0F) << 12 | tail, 3)
    }
    return rareScalar(in: bytes, at: offset)
  }

  private static func rareScalar(
    in bytes: Span<UInt8>, at offset: Int
  ) -> (value: UInt32, length: Int)? {
    let first = UInt32(bytes[offset])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= bytes.count else { return nil }
    var value = first & (0xFF >> UInt32(length + 1))
    for tail in 1..<length { value = value << 6 | UInt32(bytes[offset + tail] & 0x3F) }
    return (value, length)
  }

  /// The scalar that ends before an offset, and its length.
  @inline(__always)
  static func scalar(in bytes: Span<UInt8>, before offset: Int) -> (value: UInt32, length: Int)? {
    guard offset > 0, offset <= bytes.count else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return scalar(in: bytes, at: start)
  }

  /// A range without white space at its ends.
  @inline(__always)
  static func trimmed(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
    if beginsInInk(range, of: bytes), endsInInk(range, of: bytes) { return range }
    return withoutSpace(range, of: bytes)
  }

  private static func withoutSpace(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, let next = scalar(in: bytes, at: lower), isSpace(next.value) {
      lower += next.length
    }
    while lower < upper, let last = scalar(in: bytes, before: upper), isSpace(last.value) {
      upper -= last.length
    }
    return lower..<max(lower, upper)
  }

  /// Whether a look at one byte tells that the first character is no white space.
  @inline(__always)
  private static func beginsInInk(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    !range.isEmpty && isInk(bytes[range.lowerBound])
  }

  /// Whether a first byte is that of a letter, a sign or a Chinese character, and never of white space.
  @inline(__always)
  private static func isInk(_ first: UInt8) -> Bool {
    first > 0x20 && first < 0x80 || first >= 0xE4 && first <= 0xE9
  }

  /// Where the white space from an offset on ends.
  @inline(__always)
  static func endOfSpace(in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, !isInk(bytes[offset]), let next = scalar(in: bytes, at: offset),
      isSpace(next.value)
    {
      offset += next.length
    }
    return offset
  }

  /// The same of the last character: Chinese, its punctuation (E3 80 80 and EF BB BF are spaces), or
  /// ASCII.
  @inline(__always)
  private static func endsInInk(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    let last = bytes[range.upperBound - 1]
    if last < 0x80 { return last > 0x20 }
    guard range.count >= 3 else { return false }
    return switch bytes[range.upperBound - 3] {
    case 0xE4...0xE9: true
    case 0xE3: last != 0x80
    case 0xEF: last != 0xBF
    default: false
    }
  }

  /// The number of Unicode scalars in a range. Cost: linear, eight bytes at a time.
  static func scalars(in range: Range<Int>, of bytes: Span<UInt8>) -> Int {
    bytes.extracting(range).withUnsafeBytes { bytes in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var (count, offset) = (bytes.count, 0)
      while offset &+ 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // Bytes that go on a character begin with 10; the product adds up the bytes of what it is of.
        let inside = word &>> 7 & ~word &>> 6 & ones
        count &-= Int(truncatingIfNeeded: (inside &* ones) &>> 56)
        offset &+= 8
      }
      for byte in bytes[offset...] where byte & 0xC0 == 0x80 { count &-= 1 }
      return count
    }
  }

  /// The first place of a byte in a range. Cost: linear, many bytes at a time.
  static func firstIndex(of byte: UInt8, in range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    bytes.extracting(range).withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = memchr(start, Int32(byte), bytes.count)
      else { return nil }
      return range.lowerBound + (UnsafeRawPointer(found) - start)
    }
  }

  /// Whether a byte occurs in a text. Cost: linear, many bytes at a time.
  static func holds(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    firstIndex(of: byte, in: 0..<bytes.count, of: bytes) != nil
  }

  /// How often a byte occurs in a text. Cost: linear, many bytes at a time, where it is rare.
  static func occurrences(of byte: UInt8, in bytes: Span<UInt8>) -> Int {
    var (count, start) = (0, 0)
    while let next = firstIndex(of: byte, in: start..<bytes.count, of: bytes) {
      count += 1
      start = next + 1
    }
    return count
  }

  /// The first ASCII digit from an offset on. Cost: linear, eight bytes at a time.
  static func firstDigit(in bytes: Span<UInt8>, from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var offset = start
      while offset &+ 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // Digits become 0 to 9; the lowest bit set is that of the first byte below 10.
        let values = UInt64(littleEndian: word) ^ (ones &* 0x30)
        let hits = (values &- ones &* 10) & ~values & (ones &<< 7)
        if hits != 0 { return offset &+ hits.trailingZeroBitCount / 8 }
        offset &+= 8
      }
      while offset < bytes.count {
        if isDigit(bytes[offset]) { return offset }
        offset &+= 1
      }
      return nil
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether two texts are the same.
  static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  /// Whether a text begins with some bytes.
  static func starts(_ bytes: Span<UInt8>, with head: Span<UInt8>) -> Bool {
    bytes.count >= head.count && areEqual(bytes.extracting(first: head.count), head)
  }

  /// White space of every kind met in plans: ideographic, no-break, zero-width, form feed.
  static func isSpace(_ scalar: UInt32) -> Bool {
    // Nearly all characters asked about are letters.
    if scalar > 0x3000 { return scalar == 0xFEFF }
    return switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000:
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

extension [UInt8] {
  /// Copies a text's bytes.
  init(_ bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { Array($0) }
  }
}

extension String {
  /// The text of some UTF-8 bytes.
  init(_ bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
