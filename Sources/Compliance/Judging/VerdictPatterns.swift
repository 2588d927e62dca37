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

  /// An element of an obligation.
  private struct Member {
    var element: Int
    /// Whether the obligation rests on it.
    var isCore: Bool
    /// Whether the list sets dates or figures for it.
    var hasSteps: Bool
  }

  private let rulebook: Rulebook
  /// The elements of all obligations, one obligation behind the other: an array of each would have its
  /// references counted for every plan.
  private let members: [Member]
  /// For each obligation its stretch of ``members``.
  private let stretches: [Range<Int>]
  /// For each obligation, the patterns that came up.
  private var known: [[(pattern: UInt64, judged: JudgedObligation)]]

  /// Creates patterns of a list's obligations, none of them made.
  init(of rulebook: Rulebook) {
    self.rulebook = rulebook
    var members: [Member] = []
    stretches = rulebook.elementsOfObligations.map { places in
      let first = members.count
      members += places.map {
        Member(
          element: $0.element, isCore: $0.isCore,
          hasSteps: rulebook.stepPlaces[$0.element] != nil)
      }
      return first..<members.count
    }
    self.members = members
    known = Array(repeating: [], count: stretches.count)
  }

  /// An obligation of the list, judged by what was found of its elements.
  mutating func obligation(_ index: Int, _ findings: PlanFindings) -> JudgedObligation {
    let (pattern, saysMore) = pattern(of: index, findings)
    guard let pattern, !saysMore else {
      return JudgedObligation(elements(of: index, findings), pattern: pattern)
    }
    for place in known[index].indices where known[index][place].pattern == pattern {
      return known[index][place].judged
    }
    let judged = JudgedObligation(elements(of: index, findings), pattern: pattern)
    if known[index].count < Self.mostKept { known[index].append((pattern, judged)) }
    return judged
  }

  private func elements(of index: Int, _ findings: PlanFindings) -> [ElementReport] {
    members[stretches[index]].map {
      rulebook.verdict(on: $0.element, findings).standing(asCore: $0.isCore)
    }
  }

  /// The verdicts on an obligation's elements in one number, nil where there are too many; and whether
  /// there is more to say of them than verdicts: dates and figures are one plan's own.
  private func pattern(
    of index: Int, _ findings: PlanFindings
  ) -> (pattern: UInt64?, saysMore: Bool) {
    var (pattern, saysMore) = (UInt64(0), false)
    for place in stretches[index] {
      let verdict = findings.verdicts[members[place].element]
      pattern = pattern << 2 | (verdict == .covered ? 2 : verdict == .weak ? 1 : 0)
      saysMore = saysMore || verdict == .covered && members[place].hasSteps
    }
    return (stretches[index].count <= Self.mostElements ? pattern : nil, saysMore)
  }
}
