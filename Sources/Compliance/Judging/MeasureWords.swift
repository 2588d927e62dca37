import TextMatching

/// The words of one measure and, behind a line end, of its deliverable. Valid as long as its bytes are.
struct MeasureWords {
  /// The source's UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where it begins in the source of the passage.
  let start: Int
  /// Where the measure ends and the deliverable may begin.
  let measureLength: Int

  /// Where a range of the passage's normal form stands in these words.
  func sourceRange(of range: Range<Int>, _ offsets: SourceOffsets) -> Range<Int> {
    let found = offsets.sourceRange(of: range, in: bytes, from: start)
    return isInDeliverable(found)
      ? found : found.lowerBound..<min(found.upperBound, measureLength)
  }

  /// Whether a range stands in the deliverable.
  func isInDeliverable(_ range: Range<Int>) -> Bool { range.lowerBound > measureLength }

  /// A range counted in the measure or in the deliverable, whichever it stands in.
  func ownRange(of range: Range<Int>) -> Range<Int> {
    let base = isInDeliverable(range) ? measureLength + 1 : 0
    return (range.lowerBound - base)..<(range.upperBound - base)
  }

  /// The words of a range.
  func text(in range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Leaves out blanks at both ends and the marks that end a clause.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x0A { lower += 1 }
    while let length = lengthOfMark(before: upper), upper - lower > length { upper -= length }
    return lower..<upper
  }

  /// The length of a mark that a quote need not end in, where one ends at an offset.
  private func lengthOfMark(before end: Int) -> Int? {
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
