/// The inside of a JSON string (RFC 8259 §7).
///
/// Beyond what the standard demands, all control characters (DEL and C1 as well, which a terminal
/// may obey) and U+2028 and U+2029 (line ends to JavaScript before 2019) are escaped.
enum JSONEscaping {
  /// The most bytes that one byte of text becomes.
  static let greatestExpansion = 6

  /// As many bytes as are looked at together.
  private typealias Chunk = SIMD2<UInt64>

  /// Writes UTF-8 with everything escaped that needs it, and returns how many bytes were written.
  ///
  /// There must be room for ``greatestExpansion`` times the text. Cost: linear; text without
  /// anything to escape is copied 16 bytes at a time.
  static func write(
    _ text: UnsafeBufferPointer<UInt8>, escapingMarkup: Bool,
    to room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let source = UnsafeRawBufferPointer(text)
    let target = UnsafeMutableRawPointer(room)
    if source.count < 16 { return writeShort(text, markup: escapingMarkup, to: room) }
    var index = 0
    var written = 0
    while index < source.count {
      while index &+ 16 <= source.count {
        let chunk = source.loadUnaligned(fromByteOffset: index, as: Chunk.self)
        guard isPlainChinese(chunk) || mayStand(chunk, in: source, at: index, escapingMarkup)
        else { break }
        target.storeBytes(of: chunk, toByteOffset: written, as: Chunk.self)
        index &+= 16
        written &+= 16
      }
      if index == written, index < source.count, index &+ 16 > source.count {
        // Nothing was escaped so far: the rest may be copied with the bytes before it.
        let last = source.count &- 16
        let chunk = source.loadUnaligned(fromByteOffset: last, as: Chunk.self)
        if mayStand(chunk, markup: escapingMarkup) {
          target.storeBytes(of: chunk, toByteOffset: last, as: Chunk.self)
          return source.count
        }
      }
      let end = min(index + 16, source.count)
      let step = writeByBytes(text, from: index, to: end, markup: escapingMarkup, room + written)
      index = step.end
      written += step.written
    }
    return written
  }

  /// Writes fewer than 16 bytes: words of a few Chinese characters, of which reports are full, as their
  /// first and their last eight or four.
  @inline(__always)
  private static func writeShort(
    _ text: UnsafeBufferPointer<UInt8>, markup: Bool, to room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let source = UnsafeRawBufferPointer(text)
    if text.count >= 8 {
      if copyEnds(of: source, as: UInt64.self, to: room, { Chunk($0, $1) }, markup) {
        return text.count
      }
    } else if text.count >= 4 {
      if copyEnds(
        of: source, as: UInt32.self, to: room,
        { Chunk(repeating: UInt64($0) | UInt64($1) << 32) }, markup)
      {
        return text.count
      }
    }
    return writeByBytes(text, from: 0, to: text.count, markup: markup, room).written
  }

  /// Copies a text as its first and its last word, which may overlap, unless something in them needs
  /// escaping.
  @inline(__always)
  private static func copyEnds<Word: BitwiseCopyable>(
    of source: UnsafeRawBufferPointer, as type: Word.Type, to room: UnsafeMutablePointer<UInt8>,
    _ chunk: (Word, Word) -> Chunk, _ markup: Bool
  ) -> Bool {
    let end = source.count &- MemoryLayout<Word>.size
    let first = source.loadUnaligned(as: type)
    let last = source.loadUnaligned(fromByteOffset: end, as: type)
    guard mayStand(chunk(first, last), markup: markup) else { return false }
    let target = UnsafeMutableRawPointer(room)
    target.storeBytes(of: first, as: type)
    target.storeBytes(of: last, toByteOffset: end, as: type)
    return true
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

  /// Whether nothing in a chunk needs escaping, whatever follows; now and then false without cause.
  @inline(__always)
  private static func mayStand(_ chunk: Chunk, markup: Bool) -> Bool {
    isPlainChinese(chunk)
      || !isMarked(suspects(chunk, markup: markup) | marks(0xC2, chunk & ~of(0x20)))
  }

  /// Whether nothing that begins in the chunk at an index needs escaping.
  private static func mayStand(
    _ chunk: Chunk, in text: UnsafeRawBufferPointer, at index: Int, _ markup: Bool
  ) -> Bool {
    guard index &+ 18 <= text.count else { return mayStand(chunk, markup: markup) }
    let second = text.loadUnaligned(fromByteOffset: index &+ 1, as: Chunk.self)
    let third = text.loadUnaligned(fromByteOffset: index &+ 2, as: Chunk.self)
    // Bytes of 0 where the two begin: C2 80 to C2 9F; E2 80 A8 and E2 80 A9.
    let controls = (chunk ^ of(0xC2)) | (second & of(0x20))
    let ends =
      (chunk ^ of(0xE2)) | (second ^ of(0x80))
      | ((third & of(0xFE)) ^ of(0xA8))
    return !isMarked(
      suspects(chunk, markup: markup) | marks(0, controls) | marks(0, ends))
  }

  /// Whether a chunk has no ASCII and none of the two bytes that begin a longer character to escape, as is
  /// true of nearly all Chinese text, and told by one look for both.
  @inline(__always)
  private static func isPlainChinese(_ chunk: Chunk) -> Bool {
    // 0xC2 and 0xE2 differ in one bit.
    !isMarked(~chunk | marks(0xC2, chunk & ~of(0x20)))
  }

  /// Marks the bytes of a chunk that need escaping by themselves; now and then one too many.
  @inline(__always)
  private static func suspects(_ chunk: Chunk, markup: Bool) -> Chunk {
    var found = (chunk &- of(0x20)) & ~chunk
    found |= marks(0x22, chunk) | marks(0x5C, chunk) | marks(0x7F, chunk)
    if markup { found |= marks(0x26, chunk) | marks(0x3C, chunk) | marks(0x3E, chunk) }
    return found
  }

  /// A chunk of one byte again and again.
  @inline(__always)
  private static func of(_ byte: UInt64) -> Chunk {
    Chunk(repeating: byte &* 0x0101_0101_0101_0101)
  }

  /// Sets the highest bit of bytes that are the one looked for, and now and then of the one behind: the
  /// test for a zero byte of Hacker's Delight §6-1, after an exclusive or.
  @inline(__always)
  private static func marks(_ byte: UInt64, _ chunk: Chunk) -> Chunk {
    let difference = chunk ^ of(byte)
    return (difference &- of(1)) & ~difference
  }

  /// Whether some byte has its highest bit set.
  @inline(__always)
  private static func isMarked(_ chunk: Chunk) -> Bool {
    (chunk[0] | chunk[1]) & 0x8080_8080_8080_8080 != 0
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
