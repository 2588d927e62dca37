import Compliance

/// Obligations with their verdicts in compact JSON that many plans have in common: written once, then
/// copied.
///
/// A plan's verdicts on the elements of an obligation come in few patterns. Where two fall on one place,
/// the later one takes it, and all is forgotten when it has grown too much: memory is bounded.
struct VerdictStretches {
  /// All that is said of an obligation without a waiver.
  struct Source: Equatable {
    private let obligation: SharedIdentity.Key
    private let applicability: Applicability
    private let verdict: ObligationVerdict
    private let severity: Severity
    private let pattern: UInt64

    /// What is said of one of some obligations; nil where that is its plan's own. Cost: constant.
    init?(_ obligations: [ObligationReport], at index: Int) {
      guard let pattern = obligations[index].verdictPattern, obligations[index].waiver == nil else {
        return nil
      }
      self.pattern = pattern
      obligation = obligations[index].identityKey
      applicability = obligations[index].applicability
      verdict = obligations[index].verdict
      severity = obligations[index].severity
    }

    /// A number that is hardly ever that of another.
    fileprivate var hash: Int {
      // Fibonacci hashing: the upper bits of the product depend on all of what is multiplied.
      let words = UInt64(UInt(bitPattern: obligation.hashValue)) ^ pattern &* 0x2545_F491_4F6C_DD1D
      return Int((words &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
  }

  private struct Place {
    var source: Source?
    var range = 0..<0
  }

  /// A power of two; several times the patterns that plans have.
  private static let placeCount = 4096
  /// Several times what these take.
  private static let mostBytes = 1 << 20

  private var places: [Place] = []
  /// Kept, so that nothing else can have their identities.
  private var obligations: [ObligationReport] = []
  /// All stretches, one behind the other.
  private var bytes: [UInt8] = []

  /// Calls the body with what was written from a source before; false where it was not, or is forgotten.
  func withBytes(from source: Source, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
    guard !places.isEmpty else { return false }
    let place = Self.place(of: source)
    guard places[place].source == source else { return false }
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[places[place].range])) }
    return true
  }

  /// Keeps what was written from a source, and the obligation that it is.
  mutating func keep(
    _ stretch: ArraySlice<UInt8>, from source: Source, _ obligation: ObligationReport
  ) {
    if bytes.count + stretch.count > Self.mostBytes { self = VerdictStretches() }
    if places.isEmpty { places = Array(repeating: Place(), count: Self.placeCount) }
    places[Self.place(of: source)] = Place(
      source: source, range: bytes.count..<(bytes.count + stretch.count))
    obligations.append(obligation)
    bytes += stretch
  }

  private static func place(of source: Source) -> Int { source.hash & (placeCount - 1) }
}
