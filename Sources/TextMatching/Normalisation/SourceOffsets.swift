/// For every byte of a normal form the offset of the source from which it came: the way back by one
/// look, where a text is asked for many ranges.
///
/// Cost of creating: linear in the text, four bytes a byte.
public struct SourceOffsets: Sendable {
  private let offsets: [Int32]

  /// Notes the way back of a text shorter than 2 GiB.
  public init(of text: NormalisedText) {
    offsets = text.sourceOffsets
  }

  /// The UTF-8 range of the source from which a normalised range came, in whole characters.
  ///
  /// `source` must be the text that was normalised, or the part of it from an offset on; the range is
  /// counted in that part. Cost: constant.
  public func sourceRange(
    of range: Range<Int>, in source: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Range<Int> {
    guard range.lowerBound >= 0, range.upperBound < offsets.count else { return 0..<0 }
    let first = Int(offsets[range.lowerBound])
    let last = range.isEmpty ? nil : Int(offsets[range.upperBound - 1])
    return WholeCharacters.range(from: first - start, through: last.map { $0 - start }, in: source)
  }
}

/// Widens what bytes of a normal form lead back to, so that no character is cut.
private enum WholeCharacters {
  /// The range of whole characters from an offset of UTF-8 through the byte at another; an empty one
  /// for no other.
  @inline(__always)
  static func range(
    from first: Int, through last: Int?, in source: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    func isInside(_ offset: Int) -> Bool {
      offset > 0 && offset < source.count && source[offset] & 0xC0 == 0x80
    }
    var lower = first
    while isInside(lower) { lower -= 1 }
    guard let last else { return lower..<lower }
    var upper = min(last + 1, source.count)
    // One character of the source can stand for several: they all lead back to it.
    while isInside(upper) || (upper == lower && upper < source.count) { upper += 1 }
    return lower..<max(lower, upper)
  }
}
