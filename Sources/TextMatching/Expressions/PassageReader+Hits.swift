/// Which terms carry a match.
extension PassageReader {
  /// The hits that carry an expression within some clauses, by position, none inside another.
  public func hits(of expression: Int, in clauses: ClauseSet) -> [TermAutomaton.Hit] {
    var found: [TermAutomaton.Hit] = []
    collectHits(of: [(expression, clauses)], into: &found)
    return found
  }

  /// Puts the hits that carry one of some expressions, each within clauses of its own, in place of
  /// what an array holds: by position, none inside another.
  public func collectHits(
    of expressions: [(expression: Int, clauses: ClauseSet)], into found: inout [TermAutomaton.Hit]
  ) {
    found.removeAll(keepingCapacity: true)
    var union = ClauseSet.none
    for (_, clauses) in expressions { union = union | clauses }
    union.forEach { clause in
      for index in endings(in: clause) {
        let ending = scan.endings[index]
        for place in program.automaton.terms(of: ending) {
          let hit = program.automaton.hit(place, at: ending)
          for (expression, clauses) in expressions
          where clauses.contains(clause) && program.isCarried(expression, by: Int(hit.term)) {
            found.addOutermost(hit)
            break
          }
        }
      }
    }
  }

  /// The clause that a hit belongs to, by the hit's end.
  public func clause(of hit: TermAutomaton.Hit) -> Int {
    passage.clause(at: Int(hit.end) - 1)
  }
}

extension [TermAutomaton.Hit] {
  /// Adds a hit that ends where the last one does or behind it, unless it lies inside that one; those
  /// that lie inside it go.
  @inline(__always)
  fileprivate mutating func addOutermost(_ hit: TermAutomaton.Hit) {
    while let last, last.start >= hit.start { removeLast() }
    if let last, last.end == hit.end { return }
    append(hit)
  }
}
