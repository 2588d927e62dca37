/// Which terms carry a match.
extension PassageReader {
  /// The hits that carry an expression within some clauses, by position, none inside another.
  public func hits(of expression: Int, in clauses: ClauseSet) -> [TermAutomaton.Hit] {
    var carriers = CarryingTerms()
    carriers.collect(of: [(expression, clauses)], in: self)
    return carriers.occurrences.map(\.hit)
  }
}
