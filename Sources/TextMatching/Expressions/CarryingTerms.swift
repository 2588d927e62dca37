/// The occurrences of terms that carry matches, gathered in memory that serves again and again.
public struct CarryingTerms {
  /// An occurrence and the clause that it belongs to, by its end.
  public typealias Occurrence = (hit: TermAutomaton.Hit, clause: Int)

  /// The occurrences by position, none inside another.
  public private(set) var occurrences: [Occurrence] = []
  /// Where the terms of those expressions stand that match in the clause at hand.
  private var rows: [Int] = []

  /// Creates an empty collection.
  public init() {}

  /// Puts the occurrences that carry one of some expressions, each within clauses of its own, in place of
  /// what was gathered before. Cost: linear in the occurrences of terms in these clauses.
  public mutating func collect(
    of expressions: [(expression: Int, clauses: ClauseSet)], in reader: borrowing PassageReader
  ) {
    occurrences.removeAll(keepingCapacity: true)
    var union = ClauseSet.none
    for (_, clauses) in expressions { union = union | clauses }
    let (carriers, automaton) = (reader.program.carriers, reader.program.automaton)
    let suffixes = reader.program.suffixes
    union.forEach { clause in
      rows.removeAll(keepingCapacity: true)
      for (expression, clauses) in expressions where clauses.contains(clause) {
        rows.append(carriers.row(of: expression))
      }
      for index in reader.endings(in: clause) {
        let ending = reader.scan.endings[index]
        var next: Int32? = ending.longest
        while let term = next {
          if rows.contains(where: { carriers.has(Int(term), at: $0) }) {
            add((automaton.hit(term, at: ending), clause))
          }
          next = suffixes.longest(of: term)
        }
      }
    }
  }

  /// Adds an occurrence that ends where the last one does or behind it, unless it lies inside that one;
  /// those that lie inside it go.
  @inline(__always)
  private mutating func add(_ occurrence: Occurrence) {
    while let last = occurrences.last, last.hit.start >= occurrence.hit.start {
      occurrences.removeLast()
    }
    if let last = occurrences.last, last.hit.end == occurrence.hit.end { return }
    occurrences.append(occurrence)
  }
}
