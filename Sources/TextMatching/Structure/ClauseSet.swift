/// A set of clauses of one passage, as bits.
public struct ClauseSet: Sendable, Hashable {
  /// The most clauses that a passage can have.
  public static let capacity = 256

  private var bits: SIMD4<UInt64>

  private init(bits: SIMD4<UInt64>) {
    self.bits = bits
  }

  /// The set of no clause.
  public static let none = ClauseSet(bits: .zero)

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
  public var isEmpty: Bool { bits == .zero }

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
