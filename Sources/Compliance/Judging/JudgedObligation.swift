/// What a plan does about an obligation, whether it binds or not.
struct JudgedObligation: Sendable {
  /// One report an element, in the list's order, with whether it is core.
  let elements: [ElementReport]
  /// What follows from them.
  let verdict: ObligationVerdict
  /// The verdicts on the elements in one number, where it is known; see ``VerdictPatterns``.
  let pattern: UInt64?

  /// Judges an obligation by its elements.
  init(_ elements: [ElementReport], pattern: UInt64? = nil) {
    self.elements = elements
    self.pattern = pattern
    verdict = ObligationJudge.verdict(of: elements)
  }
}

extension ElementReport {
  /// The same report of an element on which its obligation rests, or not.
  func standing(asCore isCore: Bool) -> ElementReport {
    var report = self
    report.core = isCore
    return report
  }
}
