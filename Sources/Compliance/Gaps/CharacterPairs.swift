/// Pairs of neighbouring Chinese characters, the usual unit for comparing Chinese texts without a
/// dictionary.
enum CharacterPairs {
  /// The pairs of a text in normal form, in order. Cost: linear.
  static func of(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    var pairs: [UInt32] = []
    var before: UInt32 = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      // Punctuation and Latin break a pair.
      let code = scalar.value >= 0x4E00 && scalar.value <= 0x9FFF ? scalar.value - 0x4E00 + 1 : 0
      if before != 0, code != 0 { pairs.append(before << 16 | code) }
      before = code
    }
    return pairs
  }
}
