/// Places from 0 on, as one bit each, so that 64 of them are asked at once.
struct PlaceSet {
  private var words: [UInt64]

  /// Creates an empty set with room for the places below `count`; it grows where that is not enough.
  init(count: Int) {
    words = [UInt64](repeating: 0, count: count / 64 + 1)
  }

  /// Whether the set has each of the 64 places from one on, the first as the lowest bit.
  @inline(__always)
  func window(at place: Int) -> UInt64 {
    let (word, bit) = (place >> 6, UInt64(place & 63))
    guard word + 1 < words.count else { return word < words.count ? words[word] >> bit : 0 }
    return words[word] &>> bit | words[word + 1] << (64 - bit)
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
    var place = start
    while true {
      let gaps = ~window(at: place)
      if gaps != 0 { return place + gaps.trailingZeroBitCount }
      place += 64
    }
  }
}
