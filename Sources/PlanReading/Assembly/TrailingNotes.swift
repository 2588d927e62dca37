/// Notes that a list puts behind its measures where a table has columns: （责任单位：…；完成时限：…）,
/// or lines of their own.
///
/// They are taken out of the measure, so that the name of a body in charge is never read as a
/// commitment, and kept where a table's columns are kept.
enum TrailingNotes {
  /// The most notes behind one measure.
  private static let most = 6

  /// Moves the notes of every item to its fields.
  static func take(from items: inout [Item]) {
    for index in items.indices { take(from: &items[index]) }
  }

  private static func take(from item: inout Item) {
    for _ in 0..<most {
      guard mayHoldNote(item.measure.text) else { return }
      guard let found = lastNote(in: Array(item.measure.text.utf8)) else { return }
      let parts = item.measure.parts([0..<found.start, found.text])
      guard parts.count == 2, !parts[0].text.isEmpty else { return }
      assign(parts[1], to: &item)
      item.measure = parts[0]
    }
  }

  /// Whether a text has several lines, or ends in a bracket: others need not be searched.
  private static func mayHoldNote(_ text: String) -> Bool {
    let last = text.unicodeScalars.last { $0.value != 0x3002 && !TextBytes.isSpace($0.value) }
    return last.map { isClosing($0.value) } ?? false || text.holds(0x0A)
  }

  /// The last note: where it begins with its bracket or line, and its text without them.
  private static func lastNote(in bytes: [UInt8]) -> (start: Int, text: Range<Int>)? {
    var end = TextBytes.trimmed(0..<bytes.count, of: bytes).upperBound
    while let last = TextBytes.scalar(in: bytes, before: end), last.value == 0x3002 {
      end -= last.length
    }
    if let last = TextBytes.scalar(in: bytes, before: end), isClosing(last.value) {
      let closing = end - last.length
      if let opening = opening(of: closing, in: bytes) {
        let text = TextBytes.trimmed((opening.offset + opening.length)..<closing, of: bytes)
        if isNote(bytes, text) { return (trimmedEnd(bytes, opening.offset), text) }
      }
    }
    guard TextBytes.firstIndex(of: 0x0A, in: 0..<end, of: bytes) != nil,
      let line = bytes[..<end].lastIndex(of: 0x0A)
    else { return nil }
    let text = TextBytes.trimmed((line + 1)..<bytes.count, of: bytes)
    return isNote(bytes, text) ? (trimmedEnd(bytes, line), text) : nil
  }

  private static func trimmedEnd(_ bytes: [UInt8], _ end: Int) -> Int {
    TextBytes.trimmed(0..<end, of: bytes).upperBound
  }

  /// The bracket that opens what a closing one ends.
  private static func opening(
    of closing: Int, in bytes: [UInt8]
  ) -> (offset: Int, length: Int)? {
    var depth = 1
    var offset = closing
    while let previous = TextBytes.scalar(in: bytes, before: offset), closing - offset < 600 {
      offset -= previous.length
      if isClosing(previous.value) { depth += 1 }
      switch previous.value {
      case 0x28, 0xFF08, 0x3010, 0x5B, 0x3014:
        depth -= 1
        if depth == 0 { return (offset, previous.length) }
      default: break
      }
    }
    return nil
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0xFF09, 0x3011, 0x5D, 0x3015: true
    default: false
    }
  }

  private static func isNote(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 600 else { return false }
    return kind(of: Array(bytes[range])) != nil
  }

  private enum Kind { case department, deadline, deliverable }

  private static func withoutLabel(_ note: SourceText) -> SourceText {
    let bytes = Array(note.text.utf8)
    let colon = [Array("：".utf8), Array(":".utf8)]
      .compactMap { Phrase.firstRange(of: $0, in: bytes) }.min { $0.lowerBound < $1.lowerBound }
    guard let colon else { return note }
    return note.part(TextBytes.trimmed(colon.upperBound..<bytes.count, of: bytes))
  }

  /// What a note is about: the word in front of its colon, or 负责 at its end.
  private static func kind(of note: [UInt8]) -> Kind? {
    let text = Phrase.squeezed(note)
    let colon =
      [Array("：".utf8), Array(":".utf8)]
      .compactMap { Phrase.firstRange(of: $0, in: text)?.lowerBound }.min()
    guard let colon else {
      let isShort = Phrase.length(text[...]) <= 60
      return isShort && inCharge.end(text) ? .department : nil
    }
    let label = Array(text[..<colon])
    guard Phrase.length(label[...]) <= 10 else { return nil }
    if deadlines.end(label) { return .deadline }
    if deliverables.end(label) { return .deliverable }
    return departments.end(label) ? .department : nil
  }

  private static let inCharge: Words = ["负责", "牵头", "配合"]
  private static let deadlines: Words = ["时限", "时间", "期限", "节点", "进度"]
  private static let deliverables: Words = ["成果", "成果形式", "标志"]
  private static let departments: Words = [
    "单位", "部门", "处室", "科室", "责任", "牵头", "配合", "责任人", "责任主体",
  ]

  /// Gives the parts of a note, parted by ；, to the fields they belong to.
  private static func assign(_ note: SourceText, to item: inout Item) {
    let bytes = Array(note.text.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    var offset = 0
    while let next = TextBytes.scalar(in: bytes, at: offset) {
      if next.value == 0xFF1B || next.value == 0x3B || next.value == 0x0A {
        ranges.append(TextBytes.trimmed(start..<offset, of: bytes))
        start = offset + next.length
      }
      offset += next.length
    }
    ranges.append(TextBytes.trimmed(start..<bytes.count, of: bytes))
    var last = Kind.department
    for part in note.parts(ranges) where !part.text.isEmpty {
      let kind = kind(of: Array(part.text.utf8)) ?? last
      last = kind
      switch kind {
      case .department:
        let text = part.text.hasPrefix("责任") ? withoutLabel(part).text : part.text
        item.department = [text, item.department].compactMap(\.self).joined(separator: "；")
      case .deadline: item.deadline = item.deadline ?? withoutLabel(part)
      case .deliverable: item.deliverable = item.deliverable ?? withoutLabel(part)
      }
    }
  }
}
