import Compliance

/// All that a report of verdicts says of an obligation without a waiver.
struct ObligationVerdicts: Equatable {
  private let applicability: Applicability
  private let verdict: ObligationVerdict
  private let severity: Severity
  private let pattern: UInt64

  /// What is said of one of some obligations; nil where that is its plan's own. Cost: constant.
  init?(of obligations: [ObligationReport], at index: Int) {
    guard let pattern = obligations[index].verdictPattern, obligations[index].waiver == nil else {
      return nil
    }
    self.pattern = pattern
    applicability = obligations[index].applicability
    verdict = obligations[index].verdict
    severity = obligations[index].severity
  }

  /// A number below 128 that most others do not have.
  var hash: Int {
    // Fibonacci hashing: the upper bits of the product depend on all of the pattern.
    let mixed = (pattern << 1 | (applicability == .applies ? 1 : 0)) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 57)
  }
}
