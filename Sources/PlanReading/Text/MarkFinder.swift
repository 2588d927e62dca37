/// Tells which lines of a text hold a byte that may begin inline markup: hardly any line does.
///
/// The next place of each such byte is kept, so that each byte of the text is looked at once,
/// however many lines are asked about.
struct MarkFinder {
  private var less = Next(0x3C)
  private var star = Next(0x2A)
  private var backslash = Next(0x5C)

  /// Whether a line holds any mark. Lines of one text must be asked about in rising order.
  mutating func occurs(in line: Range<Int>, of text: Span<UInt8>) -> Bool {
    let next = min(
      less.place(from: line.lowerBound, in: text), star.place(from: line.lowerBound, in: text),
      backslash.place(from: line.lowerBound, in: text))
    return next < line.upperBound
  }

  /// The next place of one byte.
  private struct Next {
    private let byte: UInt8
    private var place = -1

    init(_ byte: UInt8) { self.byte = byte }

    mutating func place(from start: Int, in bytes: Span<UInt8>) -> Int {
      if place < start {
        place = TextBytes.firstIndex(of: byte, in: start..<bytes.count, of: bytes) ?? bytes.count
      }
      return place
    }
  }
}
