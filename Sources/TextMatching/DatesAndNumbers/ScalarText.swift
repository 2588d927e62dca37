/// A stretch of normal-form text as scalars, each with its UTF-8 offset.
struct ScalarText {
  /// The scalars.
  let scalars: [Unicode.Scalar]
  /// The UTF-8 offset of each scalar, and of the end.
  let offsets: [Int]

  /// Takes a range of normal-form bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    // Nearly all characters are Chinese, of three bytes.
    scalars.reserveCapacity(bytes.count / 2)
    offsets.reserveCapacity(bytes.count / 2 + 1)
    var offset = bytes.startIndex
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// How many scalars there are.
  var count: Int { scalars.count }

  /// Whether a word stands at an index.
  func has(_ word: String, at index: Int) -> Bool {
    var at = index
    for scalar in word.unicodeScalars {
      guard at < scalars.count, scalars[at] == scalar else { return false }
      at += 1
    }
    return true
  }

  /// The first of some words that stands at an index.
  func first(of words: [String], at index: Int) -> String? {
    words.first { has($0, at: index) }
  }
}
