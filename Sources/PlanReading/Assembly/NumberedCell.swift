/// Parts a cell at the item numbers printed in it: `3. …。 4. …。`
///
/// A number counts at the start of a paragraph, or within one where a sentence ended before it and it
/// follows the last number: so 2.0, 4·26, 2024 年 and a figure in a sentence are none.
enum NumberedCell {
  /// A part of a paragraph; the first may have no number, where it goes on with what is before.
  struct Part {
    var number: Int?
    /// The text without its number, trimmed.
    var text: Range<Int>
  }

  /// Finds the parts of one paragraph, in order.
  ///
  /// - Parameters:
  ///   - label: The number that the format computes.
  ///   - last: The last number before; counts on.
  ///   - parts: What was found before is removed.
  static func find(
    _ parts: inout [Part], in text: Span<UInt8>, label: String?, after last: inout Int
  ) {
    parts.removeAll(keepingCapacity: true)
    var number: Int?
    var start = 0
    if let label, let marker = Marker.read(Array(label.utf8)), marker.form == .arabic {
      number = marker.number
    } else if let marker = Marker.read(text), marker.form == .arabic {
      (number, start) = (marker.number, marker.length)
    }
    last = number ?? last
    while true {
      let next = nextNumber(in: text, from: start, after: last)
      let range = start..<(next?.offset ?? text.count)
      if number != nil || !range.isEmpty {
        parts.append(Part(number: number, text: TextBytes.trimmed(range, of: text)))
      }
      guard let next else { return }
      (number, last, start) = (next.number, next.number, next.offset + next.length)
    }
  }

  /// The next number within a paragraph.
  private static func nextNumber(
    in text: Span<UInt8>, from start: Int, after last: Int
  ) -> (offset: Int, length: Int, number: Int)? {
    var offset = start
    while let first = TextBytes.firstDigit(in: text, from: offset) {
      offset = first
      var digits = 1
      while offset + digits < text.count, TextBytes.isDigit(text[offset + digits]) { digits += 1 }
      if digits <= 3, let marker = Marker.read(text, at: offset), marker.form == .arabic,
        isNumber(marker.number, at: offset, in: text, after: last),
        offset + marker.length < text.count
      {
        return (offset, marker.length, marker.number)
      }
      offset += digits
    }
    return nil
  }

  private static func isNumber(
    _ number: Int, at offset: Int, in text: Span<UInt8>, after last: Int
  ) -> Bool {
    guard number > last, number <= last + 10 else { return false }
    var before = offset
    var hasSpace = false
    while let previous = TextBytes.scalar(in: text, before: before),
      TextBytes.isSpace(previous.value)
    {
      hasSpace = true
      before -= previous.length
    }
    guard before > 0 else { return false }
    let ended = SentenceEnd.endsSentence(0..<before, of: text)
    return ended || (number == last + 1 && hasSpace && last > 0)
  }
}
