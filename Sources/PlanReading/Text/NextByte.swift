/// Where a byte stands next in a text. The place is kept, so that each byte of the text is looked at once,
/// however often it is asked.
struct NextByte {
  private let byte: UInt8
  private var place = -1

  /// Will look for a byte.
  init(_ byte: UInt8) { self.byte = byte }

  /// The first place from one on; the text's end where there is none. Places of one text must be asked
  /// about in rising order.
  mutating func place(from start: Int, in bytes: Span<UInt8>) -> Int {
    if place < start {
      place = TextBytes.firstIndex(of: byte, in: start..<bytes.count, of: bytes) ?? bytes.count
    }
    return place
  }
}
