/// A title that stands at the start of its own measure: 3. 夯实保护基础。运行好….
enum RunInTitle {
  /// The longest title, in characters.
  private static let longest = 22
  /// The longest topic of a row written as a line, in characters.
  private static let longestTopic = 12

  /// The first sentence of a text that could be such a title, up to and with its mark: short,
  /// without comma, and followed by more text.
  static func range(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    guard let title = opening(of: bytes, from: start, longest: longest, endsAt: { $0 == 0x3002 })
    else { return nil }
    let rest = TextBytes.trimmed(title.upperBound..<bytes.count, of: bytes)
    return rest.count >= 12 ? title : nil
  }

  /// The title of a numbered passage.
  static func range(in passage: Passage) -> Range<Int>? {
    passage.ask { range(in: $0, from: passage.body.lowerBound) }
  }

  /// The topic of a row of a task table that is written as a line: 宣传周；举办系列活动；4 月；办公室。
  private static func topic(in bytes: Span<UInt8>) -> Range<Int>? {
    guard
      let topic = opening(of: bytes, from: 0, longest: longestTopic, endsAt: { $0 == 0xFF1B }),
      let next = Phrase.firstIndex(of: 0xFF1B, in: bytes, from: topic.upperBound)
    else { return nil }
    return next - topic.upperBound >= 12 ? topic : nil
  }

  /// Marks the titles of a list's items, where nearly all of them have one.
  ///
  /// A bold title is one by itself: `bold` holds, for each item, the bold run at its start. In
  /// running text (`isList` false) a short first sentence is a sentence.
  static func mark(_ items: inout [Item], bold: [Range<Int>?], isList: Bool) {
    let titles = isList ? titles(of: items) : nil
    for index in items.indices {
      if index < bold.count, let range = bold[index] {
        items[index].runInTitle = range
      } else if let titles {
        items[index].runInTitle = titles[index]
      }
    }
  }

  /// The titles of items, in the style in which nearly all of them have one; nil where there is none.
  private static func titles(of items: [Item]) -> [Range<Int>?]? {
    let sentences = items.map { $0.measure.ask { range(in: $0, from: 0) } }
    if isStyle(sentences) { return sentences }
    let topics = items.map { $0.measure.ask { topic(in: $0) } }
    return isStyle(topics) ? topics : nil
  }

  private static func isStyle(_ titles: [Range<Int>?]) -> Bool {
    let count = titles.count { $0 != nil }
    return count >= 4 && count * 10 >= titles.count * 7
  }

  /// The text from an offset up to and with a mark that ends it, before any other mark; nil where that
  /// comes too late, or too soon.
  private static func opening(
    of bytes: Span<UInt8>, from start: Int, longest: Int, endsAt isEnd: (UInt32) -> Bool
  ) -> Range<Int>? {
    var offset = start
    var length = 0
    while let next = TextBytes.scalar(in: bytes, at: offset), length <= longest {
      offset += next.length
      if isEnd(next.value) { return length >= 2 ? start..<offset : nil }
      if isMark(next.value) { return nil }
      if !TextBytes.isSpace(next.value) { length += 1 }
    }
    return nil
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0xFF1A, 0x3A, 0x3002, 0x0A: true
    default: false
    }
  }
}
