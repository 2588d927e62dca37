extension UnsafeBufferPointer<UInt8> {
  /// The scalar at an offset and its length; 0 for one beyond the basic plane or malformed.
  @inline(__always)
  func scalar(at index: Int) -> (scalar: Int, length: Int) {
    let first = self[index]
    if first >= 0xE0, first < 0xF0, index &+ 2 < count {
      return (
        Int(first & 0x0F) &<< 12 | Int(self[index &+ 1] & 0x3F) &<< 6
          | Int(self[index &+ 2] & 0x3F), 3
      )
    }
    if first < 0x80 { return (Int(first), 1) }
    if first >= 0xC0, first < 0xE0, index &+ 1 < count {
      return (Int(first & 0x1F) &<< 6 | Int(self[index &+ 1] & 0x3F), 2)
    }
    return (0, 1)
  }
}
