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
    for index in items.indices where mayHoldNote(items[index].measure) { take(from: &items[index]) }
  }

  private static func take(from item: inout Item) {
    for _ in 0..<most {
      guard mayHoldNote(item.measure), let found = item.measure.ask({ lastNote(in: $0) }) else {
        return
      }
      let parts = item.measure.parts([0..<found.start, found.text])
      guard parts.count == 2, !parts[0].isEmpty else { return }
      assign(parts[1], to: &item)
      item.measure = parts[0]
    }
  }

  /// Whether a text has several lines, or ends in a bracket: others need not be searched.
  private static func mayHoldNote(_ text: SourceText) -> Bool {
    text.ask { endsInBracket($0) || !text.isOfOneLine && TextBytes.holds(0x0A, in: $0) }
  }

  private static func endsInBracket(_ text: Span<UInt8>) -> Bool {
    var end = text.count
    while let last = TextBytes.scalar(in: text, before: end) {
      guard last.value == 0x3002 || TextBytes.isSpace(last.value) else {
        return isClosing(last.value)
      }
      end -= last.length
    }
    return false
  }

  /// The last note: where it begins with its bracket or line, and its text without them.
  private static func lastNote(in bytes: Span<UInt8>) -> (start: Int, text: Range<Int>)? {
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
      let line = (0..<end).last(where: { bytes[$0] == 0x0A })
    else { return nil }
    let text = TextBytes.trimmed((line + 1)..<bytes.count, of: bytes)
    return isNote(bytes, text) ? (trimmedEnd(bytes, line), text) : nil
  }

  private static func trimmedEnd(_ bytes: Span<UInt8>, _ end: Int) -> Int {
    TextBytes.trimmed(0..<end, of: bytes).upperBound
  }

  /// The bracket that opens what a closing one ends.
  private static func opening(
    of closing: Int, in bytes: Span<UInt8>
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

  private static func isNote(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 600 else { return false }
    return kind(of: bytes.extracting(range)) != nil
  }

  private enum Kind { case department, deadline, deliverable }

  private static func withoutLabel(_ note: SourceText) -> SourceText {
    let text = note.ask { text in
      colon(in: text).map { TextBytes.trimmed($0.upperBound..<text.count, of: text) }
    }
    return text.map { note.part($0) } ?? note
  }

  /// The first colon.
  private static func colon(in text: Span<UInt8>) -> Range<Int>? {
    var offset = 0
    while let next = TextBytes.scalar(in: text, at: offset) {
      if next.value == 0xFF1A || next.value == 0x3A { return offset..<(offset + next.length) }
      offset += next.length
    }
    return nil
  }

  /// What a note is about: the word in front of its colon, or 负责 at its end.
  private static func kind(of note: Span<UInt8>) -> Kind? {
    Phrase.squeezing(note) { kind(ofSqueezed: $0) }
  }

  private static func kind(ofSqueezed text: Span<UInt8>) -> Kind? {
    guard let colon = colon(in: text) else {
      return Phrase.length(text) <= 60 && inCharge.end(text) ? .department : nil
    }
    let label = text.extracting(first: colon.lowerBound)
    guard Phrase.length(label) <= 10 else { return nil }
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

  private static let charges: Words = ["责任"]

  /// What ；and line ends part.
  private static func parts(of note: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var offset = 0
    while let next = TextBytes.scalar(in: note, at: offset) {
      if next.value == 0xFF1B || next.value == 0x3B || next.value == 0x0A {
        ranges.append(TextBytes.trimmed(start..<offset, of: note))
        start = offset + next.length
      }
      offset += next.length
    }
    ranges.append(TextBytes.trimmed(start..<note.count, of: note))
    return ranges
  }

  /// Gives the parts of a note, parted by ；, to the fields they belong to.
  private static func assign(_ note: SourceText, to item: inout Item) {
    let ranges = note.ask { parts(of: $0) }
    var last = Kind.department
    for part in note.parts(ranges) where !part.isEmpty {
      let kind = part.ask { Self.kind(of: $0) } ?? last
      last = kind
      switch kind {
      case .department:
        var bodies = part.ask { charges.start($0) } ? withoutLabel(part) : part
        if let others = item.bodies {
          bodies = SourceText(bodies.text + "；" + others.text)
        }
        item.bodies = bodies
      case .deadline: item.deadline = item.deadline ?? withoutLabel(part)
      case .deliverable: item.deliverable = item.deliverable ?? withoutLabel(part)
      }
    }
  }
}
