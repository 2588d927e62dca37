/// A small generator with a seed, so that a failing case comes back.
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// A word of some characters of an alphabet.
  mutating func word(of alphabet: [Character], length: Int) -> String {
    String((0..<length).map { _ in alphabet[below(alphabet.count)] })
  }

  /// At most so many words, each once and in order.
  mutating func words(_ count: Int, of alphabet: [Character], longest: Int) -> [String] {
    Set((0..<count).map { _ in word(of: alphabet, length: 1 + below(longest)) }).sorted()
  }
}
