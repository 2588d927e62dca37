/// Takes in the characters of a normal form as they arise, so that a text is walked only once.
protocol CharacterSink {
  /// Takes a scalar of the basic plane that ends at an offset of the normal form; 0 stands for a byte
  /// that belongs to no such scalar.
  mutating func take(_ scalar: Int, endingAt end: Int)
}

/// Needs nothing but the normal form.
struct NoSink: CharacterSink {
  @inline(__always)
  mutating func take(_ scalar: Int, endingAt end: Int) {}
}
