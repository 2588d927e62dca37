/// The inside of a JSON string (RFC 8259 §7).
///
/// Beyond what the standard demands, all control characters (DEL and C1 as well, which a terminal
/// may obey) and U+2028 and U+2029 (line ends to JavaScript before 2019) are escaped.
enum JSONEscaping {
  /// The most bytes that one byte of text becomes.
  static let greatestExpansion = 6

  /// Writes UTF-8 with everything escaped that needs it, and returns how many bytes were written.
  ///
  /// There must be room for ``greatestExpansion`` times the text. Cost: linear; text without
  /// anything to escape is copied 8 bytes at a time.
  static func write(
    _ text: UnsafeBufferPointer<UInt8>, escapingMarkup: Bool,
    to room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let source = UnsafeRawBufferPointer(text)
    let target = UnsafeMutableRawPointer(room)
    if source.count < 8 { return writeShort(text, markup: escapingMarkup, to: room) }
    var index = 0
    var written = 0
    while index < source.count {
      while index + 8 <= source.count {
        let chunk = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if !isPlainChinese(chunk) {
          if hasSuspect(chunk, markup: escapingMarkup) { break }
          if hasByte(0xE2, chunk), endsLine(in: text, from: index) { break }
        }
        target.storeBytes(of: chunk, toByteOffset: written, as: UInt64.self)
        index += 8
        written += 8
      }
      if index == written, index < source.count, index + 8 > source.count {
        // Nothing was escaped so far: the rest may be copied with the bytes before it.
        let last = source.count - 8
        let chunk = source.loadUnaligned(fromByteOffset: last, as: UInt64.self)
        if mayStand(chunk, markup: escapingMarkup) {
          target.storeBytes(of: chunk, toByteOffset: last, as: UInt64.self)
          return source.count
        }
      }
      let end = min(index + 8, source.count)
      let step = writeByBytes(text, from: index, to: end, markup: escapingMarkup, room + written)
      index = step.end
      written += step.written
    }
    return written
  }

  /// Writes fewer than 8 bytes: words of two Chinese characters, of which reports are full, as their first
  /// and their last four.
  @inline(__always)
  private static func writeShort(
    _ text: UnsafeBufferPointer<UInt8>, markup: Bool, to room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    if text.count >= 4 {
      let source = UnsafeRawBufferPointer(text)
      let first = source.loadUnaligned(as: UInt32.self)
      let last = source.loadUnaligned(fromByteOffset: text.count - 4, as: UInt32.self)
      let chunk = UInt64(first) | UInt64(last) << 32
      if mayStand(chunk, markup: markup) {
        let target = UnsafeMutableRawPointer(room)
        target.storeBytes(of: first, as: UInt32.self)
        target.storeBytes(of: last, toByteOffset: text.count - 4, as: UInt32.self)
        return text.count
      }
    }
    return writeByBytes(text, from: 0, to: text.count, markup: markup, room).written
  }

  /// Writes the bytes from `start` up to `end`, and what began before `end`.
  @inline(__always)
  private static func writeByBytes(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, markup: Bool,
    _ room: UnsafeMutablePointer<UInt8>
  ) -> (end: Int, written: Int) {
    var index = start
    var written = 0
    while index < end {
      if isSuspect(text[index]), let found = escape(in: text, at: index, markup: markup) {
        written += write(found.character, to: room + written)
        index += found.length
      } else {
        room[written] = text[index]
        written += 1
        index += 1
      }
    }
    return (index, written)
  }

  /// Whether nothing in a chunk needs escaping; now and then false without cause.
  @inline(__always)
  private static func mayStand(_ chunk: UInt64, markup: Bool) -> Bool {
    isPlainChinese(chunk) || !hasSuspect(chunk, markup: markup) && !hasByte(0xE2, chunk)
  }

  /// Whether a chunk has no ASCII and none of the two bytes that begin a longer character to escape, as is
  /// true of nearly all Chinese text, and told by one look for both.
  @inline(__always)
  private static func isPlainChinese(_ chunk: UInt64) -> Bool {
    let highest = ones &* 0x80
    // 0xC2 and 0xE2 differ in one bit.
    return chunk & highest == highest && !hasByte(0xC2, chunk & ~(ones &* 0x20))
  }

  /// Whether some byte of a chunk may begin something to escape, U+2028 and U+2029 apart; now and then
  /// true without cause.
  ///
  /// Each term has a byte's highest bit set where that byte is the one looked for (or below 0x20):
  /// the test for a zero byte of Hacker's Delight §6-1, after an exclusive or.
  @inline(__always)
  private static func hasSuspect(_ chunk: UInt64, markup: Bool) -> Bool {
    var found = (chunk &- ones &* 0x20) & ~chunk
    found |= marks(0x22, chunk) | marks(0x5C, chunk) | marks(0x7F, chunk) | marks(0xC2, chunk)
    if markup { found |= marks(0x26, chunk) | marks(0x3C, chunk) | marks(0x3E, chunk) }
    return found & (ones &* 0x80) != 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  @inline(__always)
  private static func marks(_ byte: UInt64, _ chunk: UInt64) -> UInt64 {
    let difference = chunk ^ (ones &* byte)
    return (difference &- ones) & ~difference
  }

  /// Whether a byte may be in a chunk; now and then true without cause.
  @inline(__always)
  private static func hasByte(_ byte: UInt64, _ chunk: UInt64) -> Bool {
    marks(byte, chunk) & (ones &* 0x80) != 0
  }

  /// Whether U+2028 or U+2029 begins in one of eight bytes. Quotation marks and dashes of Chinese
  /// texts begin with the same byte.
  private static func endsLine(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for index in start..<min(start + 8, text.count - 2)
    where text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 {
      return true
    }
    return false
  }

  /// Whether a byte may begin something to escape: the quick test of the common case.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
      || byte == 0x26 || byte == 0x3C || byte == 0x3E
  }

  /// The character to escape at an index and its length in bytes, or nil where it may stand.
  private static func escape(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, markup: Bool
  ) -> (character: UInt16, length: Int)? {
    let byte = text[index]
    switch byte {
    case 0x26, 0x3C, 0x3E:
      return markup ? (UInt16(byte), 1) : nil
    case 0xC2:
      guard index + 1 < text.count, text[index + 1] < 0xA0 else { return nil }
      return (UInt16(text[index + 1]), 2)
    case 0xE2:
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else {
        return nil
      }
      return (0x2028 | UInt16(text[index + 2] & 1), 3)
    default:
      return (UInt16(byte), 1)
    }
  }

  private static func write(_ character: UInt16, to room: UnsafeMutablePointer<UInt8>) -> Int {
    room[0] = UInt8(ascii: "\\")
    switch character {
    case 0x08: room[1] = UInt8(ascii: "b")
    case 0x09: room[1] = UInt8(ascii: "t")
    case 0x0A: room[1] = UInt8(ascii: "n")
    case 0x0C: room[1] = UInt8(ascii: "f")
    case 0x0D: room[1] = UInt8(ascii: "r")
    case 0x22, 0x5C: room[1] = UInt8(truncatingIfNeeded: character)
    default:
      room[1] = UInt8(ascii: "u")
      for place in 0..<4 {
        let digit = UInt8(truncatingIfNeeded: character >> UInt16(12 - 4 * place) & 0xF)
        room[2 + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
      }
      return 6
    }
    return 2
  }
}
