import Compliance

/// Obligations with their verdicts in compact JSON that many plans have in common: written once, then
/// copied.
///
/// A plan's verdicts on an obligation come in few patterns, and reports share the elements of those they
/// have in common. What was written is found again by where these are; where two fall on one place, the
/// later one takes it, so that memory is bounded.
struct VerdictStretches {
  /// What an obligation without a waiver is written from.
  struct Source: Equatable {
    private let obligation: SharedIdentity.Key
    private let applicability: Applicability
    private let verdict: ObligationVerdict
    private let severity: Severity
    /// Where the elements are in memory: as long as they are there, they stay the same.
    fileprivate let elements: UInt

    /// What one of some obligations is written from. Cost: constant.
    init(_ obligations: [ObligationReport], at index: Int) {
      obligation = obligations[index].identityKey
      applicability = obligations[index].applicability
      verdict = obligations[index].verdict
      severity = obligations[index].severity
      elements = obligations[index].elements.withUnsafeBufferPointer {
        UInt(bitPattern: $0.baseAddress)
      }
    }
  }

  private struct Stretch {
    var source: Source
    /// Kept, so that nothing else can come to where it is.
    var obligation: ObligationReport
    var bytes: [UInt8]
  }

  /// A power of two; several times the patterns that plans have.
  private static let placeCount = 4096
  private var stretches: [Stretch?] = []

  /// What was written from a source before; nil where it was not, or is forgotten.
  func bytes(from source: Source) -> [UInt8]? {
    guard !stretches.isEmpty else { return nil }
    let place = Self.place(of: source)
    return stretches[place]?.source == source ? stretches[place]?.bytes : nil
  }

  /// Keeps what was written from a source, and the obligation that it is.
  mutating func keep(_ bytes: [UInt8], from source: Source, _ obligation: ObligationReport) {
    if stretches.isEmpty { stretches = Array(repeating: nil, count: Self.placeCount) }
    stretches[Self.place(of: source)] = Stretch(
      source: source, obligation: obligation, bytes: bytes)
  }

  private static func place(of source: Source) -> Int {
    // Fibonacci hashing: the upper bits of the product depend on all of the address.
    Int((UInt64(source.elements) &* 0x9E37_79B9_7F4A_7C15) >> 40) & (placeCount - 1)
  }
}
