/// Questions asked of short texts, such as headings and the cells of a header row.
enum Phrase {
  /// Asks a question of a text without any white space. Most texts have none, and are not copied.
  @inline(__always)
  static func squeezing<Answer>(
    _ text: Span<UInt8>, _ question: (Span<UInt8>) -> Answer
  ) -> Answer {
    guard holdsSpace(text) else { return question(text) }
    let kept = squeezed(text)
    return question(kept.span)
  }

  /// The text without any white space.
  static func squeezed(_ text: Span<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      if !TextBytes.isSpace(next.value) {
        for index in offset..<(offset + next.length) { kept.append(text[index]) }
      }
      offset += next.length
    }
    return kept
  }

  private static func holdsSpace(_ text: Span<UInt8>) -> Bool {
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      if TextBytes.isSpace(next.value) { return true }
      offset += next.length
    }
    // A character cut off at the end is no text, either.
    return offset < text.count
  }

  /// Length in characters, white space not counted.
  static func length(_ text: Span<UInt8>) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 != 0x80 && byte > 0x20 ? 1 : 0 }
      return count
    }
  }

  /// The first place of a character from an offset on.
  static func firstIndex(
    of character: UInt32, in text: Span<UInt8>, from start: Int = 0
  ) -> Int? {
    var offset = start
    while let next = TextBytes.scalar(in: text, at: offset) {
      if next.value == character { return offset }
      offset += next.length
    }
    return nil
  }
}
