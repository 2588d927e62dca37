import TextMatching

/// The expressions of one element that match in the measures of a passage.
struct ElementMatch {
  /// An expression that matches.
  private struct Found {
    var expression: Int
    var rank: Int
    var verdict: ElementVerdict
    var clauses: ClauseSet
  }

  /// What one measure carries: of the strongest verdict only.
  struct InMeasure {
    /// The verdict; never absent.
    var verdict: ElementVerdict
    /// The rank of the most direct expression.
    var rank = Int.max
    /// The clauses of all expressions of that verdict.
    var clauses = ClauseSet.none
  }

  private var found: [Found] = []
  private var covered = ClauseSet.none
  private var weak = ClauseSet.none

  /// The clauses of all matches.
  var clauses: ClauseSet { covered | weak }

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    found.removeAll(keepingCapacity: true)
    covered = .none
    weak = .none
  }

  /// Adds what an expression matches; nothing where that is nothing.
  mutating func add(
    _ clauses: ClauseSet, _ expression: Int, _ rank: Int, _ verdict: ElementVerdict
  ) {
    guard !clauses.isEmpty else { return }
    if verdict == .covered { covered = covered | clauses } else { weak = weak | clauses }
    found.append(
      Found(expression: expression, rank: rank, verdict: verdict, clauses: clauses))
  }

  /// The strongest verdict on a measure; absent where nothing matches.
  var verdict: ElementVerdict { !covered.isEmpty ? .covered : !weak.isEmpty ? .weak : .absent }

  /// What the measure with these clauses carries.
  func inMeasure(of measure: ClauseSet) -> InMeasure {
    var match = InMeasure(verdict: (covered & measure).isEmpty ? .weak : .covered)
    for found in found where found.verdict == match.verdict {
      let clauses = found.clauses & measure
      guard !clauses.isEmpty else { continue }
      match.rank = min(match.rank, found.rank)
      match.clauses = match.clauses | clauses
    }
    return match
  }

  /// Puts the expressions of a verdict in the measure with these clauses in place of what an array
  /// holds, with the clauses of each.
  func collectExpressions(
    of verdict: ElementVerdict, in measure: ClauseSet,
    into expressions: inout [(expression: Int, clauses: ClauseSet)]
  ) {
    expressions.removeAll(keepingCapacity: true)
    for found in found where found.verdict == verdict {
      let clauses = found.clauses & measure
      if !clauses.isEmpty { expressions.append((found.expression, clauses)) }
    }
  }
}
