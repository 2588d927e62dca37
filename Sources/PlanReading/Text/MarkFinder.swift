/// Finds the bytes that may begin inline markup: `<`, `*` and the backslash. Hardly any line has one.
struct MarkFinder {
  private var less = NextByte(0x3C)
  private var star = NextByte(0x2A)
  private var backslash = NextByte(0x5C)

  /// The first mark of a slice. Slices of one text must be asked about in rising order.
  mutating func first(in slice: Range<Int>, of text: Span<UInt8>) -> Int? {
    let next = min(
      less.place(from: slice.lowerBound, in: text), star.place(from: slice.lowerBound, in: text),
      backslash.place(from: slice.lowerBound, in: text))
    return next < slice.upperBound ? next : nil
  }
}
