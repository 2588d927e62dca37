/// The inside of a JSON string (RFC 8259 §7).
///
/// Beyond what the standard demands, all control characters (DEL and C1 as well, which a terminal
/// may obey) and U+2028 and U+2029 (line ends to JavaScript before 2019) are escaped.
enum JSONEscaping {
  /// Appends UTF-8 with everything escaped that needs it. Cost: linear; runs are copied whole.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, escapingMarkup: Bool, to bytes: inout [UInt8]
  ) {
    var copied = 0
    var index = 0
    while index < text.count {
      guard isSuspect(text[index]), let found = escape(in: text, at: index, markup: escapingMarkup)
      else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      append(found.character, to: &bytes)
      index += found.length
      copied = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
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

  private static func append(_ character: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch character {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(UInt8(truncatingIfNeeded: character))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(truncatingIfNeeded: character >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
    }
  }
}
