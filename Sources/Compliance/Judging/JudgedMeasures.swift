import PlanReading
import TextMatching

/// The measures of a passage while it is judged: their figures and quotes, made when first asked for.
struct JudgedMeasures {
  private let items: [Item]
  /// The ordinal of the passage's first measure.
  private let start: Int
  private let dates: DateReader
  private var figures: [Int: MeasureFigures] = [:]
  private var quoter: EvidenceQuoter?
  /// Scratch memory.
  private var expressions: [(expression: Int, clauses: ClauseSet)] = []
  private var carriers = CarryingTerms()

  /// Creates the measures of a plan from one on.
  init(items: [Item], start: Int, dates: DateReader) {
    self.items = items
    self.start = start
    self.dates = dates
  }

  /// A measure that carries an element, with its evidence; `clauses` are the measure's.
  mutating func occurrence(
    of match: ElementMatch, _ carried: ElementMatch.InMeasure, in measure: Int,
    _ clauses: ClauseSet, _ reader: borrowing PassageReader
  ) -> ElementOccurrence {
    if quoter == nil { quoter = EvidenceQuoter(items: items[start...], in: reader) }
    match.collectExpressions(of: carried.verdict, in: clauses, into: &expressions)
    carriers.collect(of: expressions, in: reader)
    return ElementOccurrence(
      verdict: carried.verdict, ordinal: start + measure, rank: carried.rank,
      strength: carriers.occurrences.count,
      evidence: quoter?.evidence(carried.verdict, carriers, measure, in: reader))
  }

  /// The earliest day stated for some clauses of a measure.
  mutating func day(
    of clauses: ClauseSet, in measure: Int, _ reader: borrowing PassageReader
  ) -> StepFigure<CalendarDay> {
    var figures = figures(of: measure, reader)
    defer { self.figures[measure] = figures }
    return figures.day(of: clauses, in: reader)
  }

  /// The largest figure of a kind stated for some clauses of a measure.
  mutating func quantity(
    like least: Quantity, of clauses: ClauseSet, in measure: Int,
    _ reader: borrowing PassageReader
  ) -> StepFigure<StatedQuantity> {
    var figures = figures(of: measure, reader)
    defer { self.figures[measure] = figures }
    return figures.quantity(like: least, of: clauses, in: reader)
  }

  private func figures(of measure: Int, _ reader: borrowing PassageReader) -> MeasureFigures {
    figures[measure]
      ?? MeasureFigures(
        item: items[start + measure], measure: reader.passage.measures[measure], dates: dates)
  }
}
