/// Takes in the characters of a normal form as they arise, so that a text is walked only once.
///
/// It also says how characters are brought into normal form: whoever keeps something of its own for
/// each character keeps it in the same table, so that a character costs one look.
protocol CharacterSink: ~Copyable {
  /// What to do with a scalar of the basic plane, as ``NormalForm`` lays down, in the lower half; what
  /// the sink itself knows of it in the upper.
  func entry(of scalar: Int) -> UInt32

  /// Takes a scalar of the basic plane that ends at an offset of the normal form, with its entry; the
  /// entry of 0 stands for a byte that belongs to no such scalar.
  mutating func take(_ entry: UInt32, endingAt end: Int)
}

/// Needs nothing but the normal form.
struct NoSink: CharacterSink {
  private let form = NormalForm.shared

  @inline(__always)
  func entry(of scalar: Int) -> UInt32 { UInt32(form.actions[scalar]) }

  @inline(__always)
  mutating func take(_ entry: UInt32, endingAt end: Int) {}
}
