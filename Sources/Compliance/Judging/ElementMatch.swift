import TextMatching

/// The expressions that matched one element in one measure, strongest verdict only.
struct ElementMatch {
  /// The verdict.
  private(set) var verdict = ElementVerdict.absent
  /// The rank of the most direct expression.
  private(set) var rank = Int.max
  /// The clauses of all expressions of that verdict.
  private(set) var clauses = ClauseSet.none
  /// The expressions, with the clauses of each.
  private(set) var expressions: [(expression: Int, clauses: ClauseSet)] = []

  /// Forgets everything and keeps the memory.
  mutating func clear() {
    verdict = .absent
    rank = Int.max
    clauses = .none
    expressions.removeAll(keepingCapacity: true)
  }

  /// Adds a match; a stronger verdict replaces what was there.
  mutating func add(
    _ clauses: ClauseSet, _ expression: Int, _ rank: Int, _ verdict: ElementVerdict
  ) {
    if verdict < self.verdict { return }
    if verdict > self.verdict {
      self.verdict = verdict
      self.rank = Int.max
      self.clauses = .none
      expressions.removeAll(keepingCapacity: true)
    }
    self.rank = min(self.rank, rank)
    self.clauses = self.clauses | clauses
    expressions.append((expression, clauses))
  }

  /// The terms that carried it, by position.
  func hits(in reader: borrowing PassageReader) -> [TermAutomaton.Hit] {
    var hits: [TermAutomaton.Hit] = []
    for (expression, clauses) in expressions { hits += reader.hits(of: expression, in: clauses) }
    hits.sort { ($0.start, $1.end) < ($1.start, $0.end) }
    var kept: [TermAutomaton.Hit] = []
    for hit in hits where hit.end > (kept.last?.end ?? -1) { kept.append(hit) }
    return kept
  }
}
