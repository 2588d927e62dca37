/// Whether a line goes on in the next.
///
/// Most plans have one line a paragraph. Some are wrapped at a fixed width, as PDF and mail programs
/// do; and anywhere a page number may stand in the middle of a sentence.
struct LineWrapping {
  /// The width at which lines are wrapped, in columns (Chinese characters count two), or nil.
  private let width: Int?

  /// Measures a text. Lines of tables and headings don't count.
  init(of text: [UInt8]) {
    let bytes = text.span
    var widths = [Int](repeating: 0, count: 121)
    var unfinished = [Int](repeating: 0, count: 121)
    var total = 0
    for line in SourceLines(text) {
      let text = TextBytes.trimmed(line.range, of: bytes)
      guard let first = text.first, bytes[first] != 0x7C, bytes[first] != 0x23 else { continue }
      // A line longer than any page says that this text is not wrapped, mostly.
      guard text.count < 400, TextBytes.firstIndex(of: 0x09, in: text, of: bytes) == nil else {
        total += 1
        continue
      }
      let columns = min(Self.columns(line.range, bytes), 120)
      guard columns >= 20 else { continue }
      total += 1
      widths[columns] += 1
      if !SentenceEnd.endsSentence(text, of: bytes) { unfinished[columns] += 1 }
    }
    width = Self.wrapWidth(widths, unfinished: unfinished, total: total)
  }

  /// Whether the second line continues the paragraph that the first ends so far, and of which the first
  /// may itself be a line that went on.
  func joins(
    _ first: Range<Int>, wentOn: Bool, _ second: Range<Int>, pageBreak: Bool, blank: Bool,
    in bytes: Span<UInt8>
  ) -> Bool {
    let before = TextBytes.trimmed(first, of: bytes)
    let after = TextBytes.trimmed(second, of: bytes)
    guard !before.isEmpty, !after.isEmpty, !SentenceEnd.endsSentence(before, of: bytes),
      !Self.isIndented(second, bytes), !Self.beginsEntry(after, bytes)
    else { return false }
    let columns = Self.columns(first, bytes)
    // A wrapped paragraph goes on until a sentence ends, though somebody broke a line early.
    if let width, !blank || pageBreak { return columns >= width - 4 || wentOn }
    guard SentenceEnd.isInSentence(before, of: bytes) else { return false }
    return SentenceEnd.endsOpen(before, of: bytes) || columns >= 60 || pageBreak
  }

  private static func wrapWidth(_ widths: [Int], unfinished: [Int], total: Int) -> Int? {
    let counted = widths.reduce(0, +)
    guard counted >= 8, counted * 10 >= total * 9 else { return nil }
    var seen = 0
    for columns in widths.indices.reversed() {
      seen += widths[columns]
      guard seen * 50 >= counted else { continue }
      let near = unfinished[max(0, columns - 3)...min(columns + 3, 120)].reduce(0, +)
      return near >= 4 && near * 4 >= counted && columns <= 112 ? columns : nil
    }
    return nil
  }

  private static func columns(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    bytes.extracting(range).withUnsafeBufferPointer { bytes in
      var columns = 0
      for byte in bytes where byte & 0xC0 != 0x80 { columns += byte >= 0xE2 ? 2 : 1 }
      return columns
    }
  }

  /// An indent of one character or more begins a paragraph.
  private static func isIndented(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard let first = TextBytes.scalar(in: bytes, at: range.lowerBound)?.value else { return false }
    if first == 0x3000 || first == 0x09 { return true }
    return range.count >= 3 && range.prefix(3).allSatisfy { bytes[$0] == 0x20 }
  }

  private static let annex: Words = ["附件"]

  private static func beginsEntry(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let head = bytes.extracting(text).extracting(first: 48)
    if annex.start(head) || head[0] == 0x3E { return true }
    let isBold = head.count >= 2 && head[0] == 0x2A && head[1] == 0x2A
    return Marker.read(isBold ? head.extracting(droppingFirst: 2) : head) != nil
  }
}
