/// Places from 0 on, as one bit each, so that 64 of them are asked at once.
struct PlaceSet {
  private var words: [UInt64]

  /// Creates an empty set with room for the places below `count`; it grows where that is not enough.
  init(count: Int) {
    words = [UInt64](repeating: 0, count: count / 64 + 1)
  }

  /// Calls the body with a view of the set.
  func withWindows<Result>(_ body: (Windows) -> Result) -> Result {
    words.withUnsafeBufferPointer { body(Windows(words: $0)) }
  }

  /// Looks at 64 places at once.
  struct Windows {
    fileprivate let words: UnsafeBufferPointer<UInt64>

    /// Whether the set has each of the 64 places from one on, the first as the lowest bit.
    @inline(__always)
    subscript(_ place: Int) -> UInt64 {
      let (word, bit) = (place &>> 6, UInt64(place & 63))
      guard word &+ 1 < words.count else { return word < words.count ? words[word] &>> bit : 0 }
      // Shifted by one and then by the rest: no shift reaches 64.
      return words[word] &>> bit | (words[word &+ 1] &<< 1) &<< (63 &- bit)
    }
  }

  /// Adds a place. Cost: constant on average.
  mutating func insert(_ place: Int) {
    let word = place >> 6
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: max(word + 1 - words.count, words.count)))
    }
    words[word] |= 1 << UInt64(place & 63)
  }

  /// The first place from one on that the set does not have.
  func firstGap(from start: Int) -> Int {
    withWindows { windows in
      var place = start
      while ~windows[place] == 0 { place += 64 }
      return place + (~windows[place]).trailingZeroBitCount
    }
  }
}
