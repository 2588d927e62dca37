/// UTF-16 to UTF-8 (Unicode 16, section 3.9), strictly: a lone surrogate is an error.
enum UTF16Text {
  struct Failure: Error {
    /// Offset of the first byte that is no text, in the whole file.
    var offset: Int
  }

  static func decode(
    _ bytes: ArraySlice<UInt8>, isBigEndian: Bool
  ) -> Result<[UInt8], Failure> {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var index = bytes.startIndex
    func unit(_ at: Int) -> UInt32? {
      guard at + 1 < bytes.endIndex else { return nil }
      let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    while index < bytes.endIndex {
      guard let first = unit(index) else { return .failure(Failure(offset: index)) }
      var value = first
      var length = 2
      if (0xD800...0xDBFF).contains(first) {
        guard let second = unit(index + 2), (0xDC00...0xDFFF).contains(second) else {
          return .failure(Failure(offset: index))
        }
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else { return .failure(Failure(offset: index)) }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index += length
    }
    return .success(text)
  }
}
