/// Questions asked of short texts, such as headings and the cells of a header row.
enum Phrase {
  /// The text without any white space.
  static func squeezed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var offset = 0
    while let next = TextBytes.scalar(in: bytes, at: offset) {
      if !TextBytes.isSpace(next.value) {
        for index in offset..<(offset + next.length) { kept.append(bytes[index]) }
      }
      offset += next.length
    }
    return kept
  }

  /// Length in characters, white space not counted.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 && byte > 0x20 { count += 1 }
    return count
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
      bytes.count >= word.utf8.count && bytes.suffix(word.utf8.count).elementsEqual(word.utf8)
    }
  }

  /// Whether the text starts with one of several words.
  static func starts(_ bytes: [UInt8], with words: [String]) -> Bool {
    words.contains { bytes.starts(with: $0.utf8) }
  }
}
