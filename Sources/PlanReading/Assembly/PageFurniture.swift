/// What a printed page carries around its text: page numbers and entries of a table of contents.
enum PageFurniture {
  /// `- 3 -`, `— 3 —`, `3`, 第 3 页, 第 3 页 共 9 页, `3 / 9`.
  static func isPageNumber(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    guard range.count <= 48 else { return false }
    var hasDigit = false
    var offset = range.lowerBound
    while offset < range.upperBound, let next = TextBytes.scalar(in: bytes, at: offset) {
      offset += next.length
      if ChineseNumber.digit(next.value) != nil {
        hasDigit = true
        continue
      }
      guard TextBytes.isSpace(next.value) || isOrnament(next.value) else { return false }
    }
    return hasDigit && scalarsOtherThanSpace(range, bytes) <= 12
  }

  /// A line of a table of contents: text, leaders or a tab, and a page number.
  static func isContentsEntry(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    var end = range.upperBound
    var digits = 0
    while end > range.lowerBound, (0x30...0x39).contains(bytes[end - 1]) {
      end -= 1
      digits += 1
    }
    guard digits <= 4 else { return false }
    var leaders = 0
    var tabs = 0
    while end > range.lowerBound, let last = TextBytes.scalar(in: bytes, before: end) {
      switch last.value {
      case 0x2E, 0xB7, 0x2026, 0x2025, 0x22EF: leaders += last.value >= 0x2025 ? 3 : 1
      case 0x09: tabs += 1
      case 0x20, 0x3000: break
      default:
        // Leaders make an entry; a tab does only in front of a page number, in short text.
        return end > range.lowerBound && leaders >= 4 && (digits > 0 || leaders >= 8)
      }
      end -= last.length
    }
    return false
  }

  private static func scalarsOtherThanSpace(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    bytes.extracting(range).withUnsafeBufferPointer { bytes in
      bytes.count { $0 & 0xC0 != 0x80 && $0 != 0x20 }
    }
  }

  /// Dashes, slashes, and 第 页 共.
  private static func isOrnament(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0x2F, 0xB7, 0x7E, 0x7B2C, 0x9875, 0x5171: true
    default: false
    }
  }
}
