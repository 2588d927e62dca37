/// Finds the pipes, plain or full-width, that part the fields of a row without outer borders:
/// `宣传周 | 四月 | 办公室`. Hardly any text has one.
struct PipeFinder {
  /// `｜` in UTF-8.
  static let wide: [UInt8] = [0xEF, 0xBD, 0x9C]

  private var plain = NextByte(0x7C)
  /// Where the next wide one begins.
  private var nextWide = -1

  /// Whether a line has two pipes or more. Lines of one text must be asked about in rising order.
  mutating func areTwo(in line: Range<Int>, of bytes: [UInt8]) -> Bool {
    let text = bytes.span
    let nextPlain = plain.place(from: line.lowerBound, in: text)
    if nextWide < line.lowerBound { nextWide = Self.firstWide(in: text, from: line.lowerBound) }
    guard min(nextPlain, nextWide) < line.upperBound else { return false }
    var fields = RowFields(line, borders: .openPipes, of: text)
    for _ in 0..<3 where fields.next(in: text) == nil { return false }
    return true
  }

  private static func firstWide(in text: Span<UInt8>, from start: Int) -> Int {
    var from = start
    // Its second byte is rarer than its first, with which all full-width punctuation begins.
    while let second = TextBytes.firstIndex(of: wide[1], in: from..<text.count, of: text) {
      if second > start, second + 1 < text.count, text[second - 1] == wide[0],
        text[second + 1] == wide[2]
      {
        return second - 1
      }
      from = second + 1
    }
    return text.count
  }
}
