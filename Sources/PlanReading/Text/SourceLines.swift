/// The physical lines of a text: `\n`, `\r\n` and `\r` end a line.
struct SourceLines: Sequence, IteratorProtocol {
  /// One line, without its end.
  struct Line {
    /// From 1.
    var number: Int
    /// Byte range in the text.
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private var upcoming = 0
  private var number: Int
  /// Whether `\r` occurs at all.
  private let hasReturns: Bool

  /// The lines of some bytes, the first of which has a number of its own in a piece of a file.
  init(_ bytes: [UInt8], firstLine: Int = 1) {
    self.bytes = bytes
    number = firstLine - 1
    hasReturns = TextBytes.firstIndex(of: 0x0D, in: 0..<bytes.count, of: bytes.span) != nil
  }

  mutating func next() -> Line? {
    guard upcoming < bytes.count else { return nil }
    let start = upcoming
    let end = lineEnd(from: start)
    upcoming = end + 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { upcoming = end + 2 }
    number += 1
    return Line(number: number, range: start..<end)
  }

  private func lineEnd(from start: Int) -> Int {
    guard hasReturns else {
      return TextBytes.firstIndex(of: 0x0A, in: start..<bytes.count, of: bytes.span) ?? bytes.count
    }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }
}
