/// Finds the bytes that may begin inline markup: `<`, `*` and the backslash. Hardly any line has one.
///
/// The next place of each is kept, so that each byte of the text is looked at once, however many
/// slices of it are asked about.
struct MarkFinder {
  private var less = Next(0x3C)
  private var star = Next(0x2A)
  private var backslash = Next(0x5C)

  /// The first mark of a slice. Slices of one text must be asked about in rising order.
  mutating func first(in slice: Range<Int>, of text: Span<UInt8>) -> Int? {
    let next = min(
      less.place(from: slice.lowerBound, in: text), star.place(from: slice.lowerBound, in: text),
      backslash.place(from: slice.lowerBound, in: text))
    return next < slice.upperBound ? next : nil
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
