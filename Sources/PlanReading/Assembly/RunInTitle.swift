/// A title that stands at the start of its own measure: 3. 夯实保护基础。运行好….
enum RunInTitle {
  /// The longest title, in characters.
  private static let longest = 22

  /// The first sentence of a text that could be such a title, up to and with its mark: short,
  /// without comma, and followed by more text.
  static func range(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var offset = start
    var length = 0
    while let next = TextBytes.scalar(in: bytes, at: offset), length <= longest {
      offset += next.length
      switch next.value {
      case 0x3002:
        let rest = TextBytes.trimmed(offset..<bytes.count, of: bytes)
        return length >= 2 && rest.count >= 12 ? start..<offset : nil
      case 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0xFF1A, 0x3A, 0x0A: return nil
      default: if !TextBytes.isSpace(next.value) { length += 1 }
      }
    }
    return nil
  }

  /// The title of a numbered passage.
  static func range(in passage: Passage) -> Range<Int>? {
    passage.ask { range(in: $0, from: passage.body.lowerBound) }
  }

  /// Marks the titles of a list's items, where nearly all of them have one.
  ///
  /// A bold title is one by itself: `bold` holds, for each item, the bold run at its start. In
  /// running text (`isList` false) a short first sentence is a sentence.
  static func mark(_ items: inout [Item], bold: [Range<Int>?], isList: Bool) {
    let found = items.map { $0.measure.ask { range(in: $0, from: 0) } }
    let count = found.count { $0 != nil }
    let isStyle = isList && count >= 4 && count * 10 >= items.count * 7
    for index in items.indices {
      if index < bold.count, let range = bold[index] {
        items[index].runInTitle = range
      } else if isStyle {
        items[index].runInTitle = found[index]
      }
    }
  }
}
