/// Parts a cell at the item numbers printed in it: `3. …。 4. …。`
enum NumberedCell {
  /// A part of a cell; the first may have no number, where it goes on with the item before.
  struct Part {
    var number: Int?
    var text: SourceText
  }

  /// The parts of a cell's paragraphs, in order.
  ///
  /// A number counts at the start of a paragraph, or within one where a sentence ended before it and
  /// it follows the last number: so 2.0, 4·26, 2024 年 and a figure in a sentence are none.
  static func parts(of paragraphs: [Document.Paragraph], after last: Int) -> [Part] {
    var parts: [Part] = []
    var last = last
    for paragraph in paragraphs {
      let bytes = Array(paragraph.text.text.utf8)
      var starts: [(offset: Int, length: Int, number: Int)] = []
      if let label = paragraph.label, let marker = Marker.read(Array(label.utf8)),
        marker.form == .arabic
      {
        starts.append((0, 0, marker.number))
      } else if let marker = Marker.read(bytes), marker.form == .arabic {
        starts.append((0, marker.length, marker.number))
      }
      if let number = starts.last?.number { last = number }
      var offset = starts.last?.length ?? 0
      while let found = nextNumber(in: bytes, from: offset, after: last) {
        starts.append(found)
        last = found.number
        offset = found.offset + found.length
      }
      append(paragraph.text, bytes, starts, to: &parts)
    }
    return parts
  }

  private static func append(
    _ text: SourceText, _ bytes: [UInt8], _ starts: [(offset: Int, length: Int, number: Int)],
    to parts: inout [Part]
  ) {
    var cutter = SourceTextCutter(text, bytes: bytes)
    let first = starts.first?.offset ?? bytes.count
    if first > 0 {
      let rest = cutter.part(TextBytes.trimmed(0..<first, of: bytes))
      if parts.isEmpty {
        parts.append(Part(number: nil, text: rest))
      } else {
        parts[parts.count - 1].text.append(rest, separator: "\n")
      }
    }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].offset : bytes.count
      let range = TextBytes.trimmed((start.offset + start.length)..<end, of: bytes)
      parts.append(Part(number: start.number, text: cutter.part(range)))
    }
  }

  /// The next number within a paragraph.
  private static func nextNumber(
    in bytes: [UInt8], from start: Int, after last: Int
  ) -> (offset: Int, length: Int, number: Int)? {
    var offset = start
    while let first = firstDigit(in: bytes, from: offset) {
      offset = first
      var digits = 1
      while offset + digits < bytes.count, isDigit(bytes[offset + digits]) { digits += 1 }
      if digits <= 3, let marker = Marker.read(bytes, at: offset), marker.form == .arabic,
        isNumber(marker.number, at: offset, in: bytes, after: last),
        offset + marker.length < bytes.count
      {
        return (offset, marker.length, marker.number)
      }
      offset += digits
    }
    return nil
  }

  private static func firstDigit(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = start
      while offset < bytes.count {
        if isDigit(bytes[offset]) { return offset }
        offset &+= 1
      }
      return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isNumber(
    _ number: Int, at offset: Int, in bytes: [UInt8], after last: Int
  ) -> Bool {
    guard number > last, number <= last + 10 else { return false }
    var before = offset
    var hasSpace = false
    while let previous = TextBytes.scalar(in: bytes, before: before),
      TextBytes.isSpace(previous.value)
    {
      hasSpace = true
      before -= previous.length
    }
    guard before > 0 else { return false }
    let ended = SentenceEnd.endsSentence(0..<before, of: bytes)
    return ended || (number == last + 1 && hasSpace && last > 0)
  }
}
