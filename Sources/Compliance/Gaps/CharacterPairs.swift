/// Pairs of neighbouring Chinese characters, the usual unit for comparing Chinese texts without a
/// dictionary.
enum CharacterPairs {
  /// Calls the body with the pairs of a text in normal form, in order; none of them is 0. Cost: linear.
  @inline(__always)
  static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var before: UInt32 = 0
    var index = 0
    while index < text.count {
      let first = text[index]
      var code: UInt32 = 0
      if first >= 0xE4, first <= 0xE9, index &+ 2 < text.count {
        let tail = UInt32(text[index &+ 1] & 0x3F) &<< 6 | UInt32(text[index &+ 2] & 0x3F)
        let scalar = UInt32(first & 0x0F) &<< 12 | tail
        // Punctuation and Latin break a pair.
        if scalar >= 0x4E00, scalar <= 0x9FFF { code = scalar &- 0x4E00 &+ 1 }
        index &+= 3
      } else {
        index &+= first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      }
      if before != 0, code != 0 { body(before &<< 16 | code) }
      before = code
    }
  }
}
