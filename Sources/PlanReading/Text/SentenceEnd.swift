/// How a line or a measure ends.
enum SentenceEnd {
  /// Whether text ends as sentences and clauses do: 。！？；： or a closing mark behind one of them.
  static func endsSentence(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, let last = TextBytes.scalar(in: bytes, before: end) {
      if isFinal(last.value) { return true }
      guard isClosing(last.value) || TextBytes.isSpace(last.value) else { return false }
      end -= last.length
    }
    return false
  }

  /// Whether text ends where no sentence can: in a comma, a conjunction, an open bracket.
  static func endsOpen(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    guard let last = TextBytes.scalar(in: bytes, before: range.upperBound)?.value else {
      return false
    }
    return isOpen(last) || unclosed(range, of: bytes)
  }

  /// Whether text has marks inside that titles have not: ，。；
  static func isInSentence(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound, let next = TextBytes.scalar(in: bytes, at: offset) {
      if next.value == 0xFF0C || next.value == 0x3002 || next.value == 0xFF1B { return true }
      offset += next.length
    }
    return false
  }

  /// Whether a bracket, a quotation or a title mark is open at the end.
  static func unclosed(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    var depth = 0
    var offset = range.lowerBound
    while offset < range.upperBound, let next = TextBytes.scalar(in: bytes, at: offset) {
      switch next.value {
      case 0x300A, 0x3008, 0x201C, 0xFF08, 0x3010, 0x3014: depth += 1
      case 0x300B, 0x3009, 0x201D, 0xFF09, 0x3011, 0x3015: depth = max(0, depth - 1)
      default: break
      }
      offset += next.length
    }
    return depth > 0
  }

  /// 。！？；： and their narrow forms, …
  static func isFinal(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x2E, 0x21, 0x3F, 0x3B, 0x3A, 0x2026, 0xFF0E:
      true
    default: false
    }
  }

  /// 、，( （ 《 “ and 和 与 及 或 的 并 as last character.
  private static func isOpen(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0xFF0C, 0x2C, 0x28, 0xFF08, 0x300A, 0x3008, 0x201C, 0x548C, 0x4E0E, 0x53CA, 0x6216,
      0x7684, 0x5E76:
      true
    default: false
    }
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0xFF09, 0x29, 0x300B, 0x3009, 0x22, 0x3011, 0x3015, 0x300D: true
    default: false
    }
  }
}
