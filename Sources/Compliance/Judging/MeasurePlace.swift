import TextMatching

/// Where a measure and, behind a line end, its deliverable stand in the source of a passage. All ranges
/// are counted in that.
struct MeasurePlace {
  /// Where the measure begins.
  let start: Int
  /// Where it ends, and the deliverable may begin one byte on.
  let end: Int
  /// Where the deliverable ends; where the measure does, if it has none.
  let deliverableEnd: Int

  /// Where a range of the passage's normal form stands, which lies in this measure.
  func sourceRange(
    of range: Range<Int>, _ offsets: SourceOffsets, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let own = UnsafeBufferPointer(rebasing: bytes[start..<deliverableEnd])
    let found = offsets.sourceRange(of: range, in: own, from: start)
    let (lower, upper) = (found.lowerBound + start, found.upperBound + start)
    // Nothing runs over from the measure into the deliverable.
    return lower..<(lower > end ? upper : min(upper, end))
  }

  /// Whether a range stands in the deliverable.
  func isInDeliverable(_ range: Range<Int>) -> Bool { range.lowerBound > end }

  /// A range counted in the measure or in the deliverable, whichever it stands in.
  func ownRange(of range: Range<Int>) -> Range<Int> {
    let base = isInDeliverable(range) ? end + 1 : start
    return (range.lowerBound - base)..<(range.upperBound - base)
  }

  /// Leaves out blanks at both ends and the marks that end a clause.
  func trimmed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x0A { lower += 1 }
    while let length = Self.lengthOfMark(before: upper, in: bytes), upper - lower > length {
      upper -= length
    }
    return lower..<upper
  }

  /// The length of a mark that a quote need not end in, where one ends at an offset.
  private static func lengthOfMark(
    before end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard end > 0 else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x20, 0x0A: return 1
    default: break
    }
    guard end > 2 else { return nil }
    switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
    // ，；：
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A): return 3
    // The ideographic space.
    case (0xE3, 0x80, 0x80): return 3
    default: return nil
    }
  }
}
