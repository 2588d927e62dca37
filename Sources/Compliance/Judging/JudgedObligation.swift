/// What a plan does about an obligation, whether it binds or not.
struct JudgedObligation: Sendable {
  /// One report an element, in the list's order, with whether it is core.
  let elements: [ElementReport]
  /// What follows from them.
  let verdict: ObligationVerdict
  /// Whether other plans' reports have the same elements.
  let isShared: Bool

  /// Judges an obligation by its elements.
  init(_ elements: [ElementReport], isShared: Bool = false) {
    self.elements = elements
    self.isShared = isShared
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
