/// A set of clauses of one passage, as bits.
public struct ClauseSet: Sendable, Hashable, BitwiseCopyable {
  /// The most clauses that a passage can have.
  public static let capacity = 256

  private var bits: SIMD4<UInt64>

  @inline(__always)
  private init(bits: SIMD4<UInt64>) {
    self.bits = bits
  }

  /// The set of no clause.
  @inline(__always)
  public static var none: ClauseSet { ClauseSet(bits: .zero) }

  /// The set of one clause.
  @inline(__always)
  public init(_ clause: Int) {
    let bit: UInt64 = 1 &<< UInt64(clause & 63)
    let word = clause &>> 6
    bits = SIMD4(word == 0 ? bit : 0, word == 1 ? bit : 0, word == 2 ? bit : 0, word == 3 ? bit : 0)
  }

  /// The set of the clauses in a range; the range must lie within the capacity.
  public init(_ range: Range<Int>) {
    var bits = SIMD4<UInt64>.zero
    for word in 0..<4 {
      let low = max(range.lowerBound - word * 64, 0)
      let high = min(range.upperBound - word * 64, 64)
      guard low < high else { continue }
      let ones: UInt64 = high - low == 64 ? .max : (1 << UInt64(high - low)) - 1
      bits[word] = ones << UInt64(low)
    }
    self.bits = bits
  }

  /// Whether no clause is in the set.
  @inline(__always)
  public var isEmpty: Bool { bits[0] | bits[1] | bits[2] | bits[3] == 0 }

  /// The first clause; nil where there is none.
  @inline(__always)
  public var first: Int? {
    if bits[0] != 0 { return bits[0].trailingZeroBitCount }
    if bits[1] != 0 { return 64 &+ bits[1].trailingZeroBitCount }
    if bits[2] != 0 { return 128 &+ bits[2].trailingZeroBitCount }
    if bits[3] != 0 { return 192 &+ bits[3].trailingZeroBitCount }
    return nil
  }

  /// Whether a clause is in the set.
  @inline(__always)
  public func contains(_ clause: Int) -> Bool {
    bits[clause >> 6] & (1 << UInt64(clause & 63)) != 0
  }

  /// Adds a clause.
  @inline(__always)
  public mutating func insert(_ clause: Int) {
    bits[clause >> 6] |= 1 << UInt64(clause & 63)
  }

  /// The clauses in both.
  @inline(__always)
  public static func & (left: ClauseSet, right: ClauseSet) -> ClauseSet {
    ClauseSet(bits: left.bits & right.bits)
  }

  /// The clauses in either.
  @inline(__always)
  public static func | (left: ClauseSet, right: ClauseSet) -> ClauseSet {
    ClauseSet(bits: left.bits | right.bits)
  }

  /// The clauses of the left that are not in the right.
  @inline(__always)
  public static func - (left: ClauseSet, right: ClauseSet) -> ClauseSet {
    ClauseSet(bits: left.bits & ~right.bits)
  }

  /// Calls the body with every clause in rising order.
  @inline(__always)
  public func forEach(_ body: (Int) -> Void) {
    for word in 0..<4 {
      var rest = bits[word]
      while rest != 0 {
        body(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The clauses in rising order.
  public var members: [Int] {
    var members: [Int] = []
    forEach { members.append($0) }
    return members
  }
}
