/// The number of a term, or none, with which of them it is as a bit of its own: it is added up where a
/// comparison would be guessed, and wrongly.
struct MaybeTerm: Unpadded {
  private var bits: UInt16

  /// How many terms there can be.
  static let mostTerms = 1 << 15
  /// No term.
  static var none: MaybeTerm { MaybeTerm(bits: 0) }

  private init(bits: UInt16) { self.bits = bits }

  /// A term, or none where its number is negative.
  init(_ number: Int32) {
    self = number < 0 ? .none : MaybeTerm(bits: UInt16(number) | 1 << 15)
  }

  /// The number of the term; 0 where it is none.
  @inline(__always)
  var number: Int32 { Int32(bits & 0x7FFF) }
  /// 1 for a term, 0 for none.
  @inline(__always)
  var count: Int { Int(bits &>> 15) }
}
