/// Questions asked of short texts, such as headings and the cells of a header row.
enum Phrase {
  /// The text without any white space.
  static func squeezed(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    // Where the characters begin that are not yet kept, and the one that is looked at.
    var (start, offset) = (0, 0)
    while let next = TextBytes.scalar(in: bytes, at: offset) {
      if TextBytes.isSpace(next.value) {
        if kept.isEmpty { kept.reserveCapacity(bytes.count) }
        kept += bytes[start..<offset]
        start = offset + next.length
      }
      offset += next.length
    }
    // Most texts have no space, and are not copied.
    if start == 0, offset == bytes.count { return bytes }
    kept += bytes[start..<offset]
    return kept
  }

  /// The text without any white space.
  static func squeezed(_ text: String) -> [UInt8] { squeezed(Array(text.utf8)) }

  /// Length in characters, white space not counted.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 != 0x80 && byte > 0x20 ? 1 : 0 }
      return count
    }
  }

  /// Whether a word occurs.
  static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first, bytes.count >= word.count else { return false }
      return bytes.withUnsafeBufferPointer { text in
        for start in 0...(text.count - word.count) where text[start] == first {
          var length = 1
          while length < word.count, text[start + length] == word[length] { length += 1 }
          if length == word.count { return true }
        }
        return false
      }
    }
  }

  /// Whether one of several words occurs.
  static func containsAny(_ bytes: [UInt8], _ words: [String]) -> Bool {
    words.contains { contains(bytes, $0) }
  }

  /// The first place of a word from an offset on.
  static func firstRange(of word: [UInt8], in bytes: [UInt8], from: Int = 0) -> Range<Int>? {
    guard let first = word.first, bytes.count - from >= word.count else { return nil }
    for start in from...(bytes.count - word.count) where bytes[start] == first {
      if bytes[start..<(start + word.count)].elementsEqual(word) {
        return start..<(start + word.count)
      }
    }
    return nil
  }

  /// Whether the text ends in one of several words.
  static func ends(_ bytes: [UInt8], in words: [String]) -> Bool {
    words.contains { word in
      let start = bytes.count - word.utf8.count
      return start >= 0 && stands(word, in: bytes, at: start)
    }
  }

  /// Whether the text starts with one of several words.
  static func starts(_ bytes: [UInt8], with words: [String]) -> Bool {
    words.contains { $0.utf8.count <= bytes.count && stands($0, in: bytes, at: 0) }
  }

  private static func stands(_ word: String, in bytes: [UInt8], at start: Int) -> Bool {
    var offset = start
    for byte in word.utf8 {
      guard bytes[offset] == byte else { return false }
      offset += 1
    }
    return true
  }
}
