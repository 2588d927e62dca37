import TextMatching

/// An element found in one measure.
struct ElementOccurrence: Sendable {
  /// What this measure carries.
  var verdict: ElementVerdict
  /// The measure's index among the plan's items.
  var ordinal: Int
  /// The rank of the most direct expression that matched.
  var rank: Int
  /// How many terms carried it.
  var strength: Int
  /// The evidence, where it was asked for.
  var evidence: Evidence?
}

/// A deadline or quantity found in one measure.
struct StepFigure<Value: Sendable>: Sendable {
  /// The printed number of the measure.
  var item: Int
  /// What it states; nil where it speaks of the step without a figure.
  var stated: Value?
}

/// Everything found about one element, over all measures.
struct ElementFindings: Sendable {
  /// The strongest verdict.
  private(set) var verdict = ElementVerdict.absent
  /// The measures that carry it with the strongest verdict, where evidence was asked for.
  private(set) var occurrences: [ElementOccurrence] = []
  /// For each deadline rule, what measures state.
  var deadlines: [[StepFigure<CalendarDay>]]
  /// For each quantity rule, what measures state, as a figure and in the plan's words.
  var quantities: [[StepFigure<StatedQuantity>]]

  /// Creates findings of nothing on an element with so many rules.
  init(deadlines: Int, quantities: Int) {
    self.deadlines = Array(repeating: [], count: deadlines)
    self.quantities = Array(repeating: [], count: quantities)
  }

  /// Notes that some measure carries it.
  mutating func note(_ verdict: ElementVerdict) {
    self.verdict = max(self.verdict, verdict)
  }

  /// Notes a measure that carries it; one that carries less than another says nothing.
  mutating func note(_ occurrence: ElementOccurrence) {
    guard occurrence.verdict >= verdict else { return }
    if occurrence.verdict > verdict { occurrences.removeAll() }
    verdict = occurrence.verdict
    occurrences.append(occurrence)
  }

  /// The evidence for the verdict, the most direct first; the findings hold none of it any more.
  mutating func takeEvidence() -> [Evidence] {
    var taken: [ElementOccurrence] = []
    swap(&taken, &occurrences)
    if taken.count > 1 {
      taken.sort { ($0.rank, -$0.strength, $0.ordinal) < ($1.rank, -$1.strength, $1.ordinal) }
    }
    return taken.compactMap(\.evidence)
  }
}

/// A figure and the plan's words for it.
struct StatedQuantity: Sendable {
  /// The figure.
  var quantity: Quantity
  /// As the plan writes it.
  var words: String
}
