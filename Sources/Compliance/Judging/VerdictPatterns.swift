/// Obligations as judged where only verdicts are told: a plan's verdicts on the few elements of one come
/// in few patterns, so that each is made once and shared by all reports that have it.
///
/// It is one judge's own, so that no two threads count references to the same report.
struct VerdictPatterns {
  /// Beyond so many patterns of one obligation none is kept: looking through them would cost more than
  /// making another.
  private static let mostKept = 64
  /// So many elements fit into one pattern, with two bits each.
  private static let mostElements = 32

  private let rulebook: Rulebook
  /// For each obligation, the patterns that came up.
  private var known: [[(pattern: UInt64, judged: JudgedObligation)]]

  /// Creates patterns of a list's obligations, none of them made.
  init(of rulebook: Rulebook) {
    self.rulebook = rulebook
    known = Array(repeating: [], count: rulebook.elementsOfObligations.count)
  }

  /// An obligation of the list, judged by what was found of its elements.
  mutating func obligation(_ index: Int, _ findings: PlanFindings) -> JudgedObligation {
    let pattern = pattern(of: index, findings)
    guard let pattern, !saysMore(index, findings) else {
      return JudgedObligation(elements(of: index, findings), pattern: pattern)
    }
    if let place = known[index].firstIndex(where: { $0.pattern == pattern }) {
      return known[index][place].judged
    }
    let judged = JudgedObligation(elements(of: index, findings), pattern: pattern)
    if known[index].count < Self.mostKept { known[index].append((pattern, judged)) }
    return judged
  }

  private func elements(of index: Int, _ findings: PlanFindings) -> [ElementReport] {
    rulebook.elementsOfObligations[index].map {
      rulebook.verdict(on: $0.element, findings).standing(asCore: $0.isCore)
    }
  }

  /// The verdicts on an obligation's elements in one number; nil where there are too many.
  private func pattern(of index: Int, _ findings: PlanFindings) -> UInt64? {
    let places = rulebook.elementsOfObligations[index]
    guard places.count <= Self.mostElements else { return nil }
    var pattern: UInt64 = 0
    for place in places {
      let verdict = findings.verdicts[place.element]
      pattern = pattern << 2 | (verdict == .covered ? 2 : verdict == .weak ? 1 : 0)
    }
    return pattern
  }

  /// Whether there is more to say of an obligation's elements than verdicts: dates and figures are one
  /// plan's own.
  private func saysMore(_ index: Int, _ findings: PlanFindings) -> Bool {
    rulebook.elementsOfObligations[index].contains {
      findings.verdicts[$0.element] == .covered && rulebook.stepPlaces[$0.element] != nil
    }
  }
}
