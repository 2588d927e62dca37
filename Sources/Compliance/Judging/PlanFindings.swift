/// Everything found about the elements of a list, over all measures of a plan.
///
/// Kept apart by kind: verdicts are found on every element of every plan, figures on the few elements
/// that have steps, and occurrences only where evidence is asked for.
struct PlanFindings: Sendable {
  /// The strongest verdict on each element.
  private(set) var verdicts: [ElementVerdict]
  /// The measures that carry each element with the strongest verdict; empty where no evidence is asked
  /// for.
  private(set) var occurrences: [[ElementOccurrence]]
  /// What is stated of the steps of each element that has any; see ``Rulebook/stepPlaces``.
  var steps: [StepFindings]

  /// Creates findings of nothing on some elements.
  init(elements: Int, steps: [StepFindings], wantsEvidence: Bool) {
    verdicts = Array(repeating: .absent, count: elements)
    occurrences = wantsEvidence ? Array(repeating: [], count: elements) : []
    self.steps = steps
  }

  /// Notes that some measure carries an element.
  mutating func note(_ verdict: ElementVerdict, on element: Int) {
    if verdict > verdicts[element] { verdicts[element] = verdict }
  }

  /// Notes a measure that carries an element; one that carries less than another says nothing.
  mutating func note(_ occurrence: consuming ElementOccurrence, on element: Int) {
    let verdict = occurrence.verdict
    guard verdict >= verdicts[element] else { return }
    if verdict > verdicts[element] { occurrences[element].removeAll() }
    verdicts[element] = verdict
    occurrences[element].append(occurrence)
  }

  /// Gives the evidence for the verdict on an element away, the most direct first.
  mutating func takeEvidence(on element: Int) -> [Evidence] {
    // Taken out, they are sorted in place, the most direct last: so each is moved, not copied.
    var taken: [ElementOccurrence] = []
    swap(&taken, &occurrences[element])
    taken.sort { ($0.rank, -$0.strength, $0.ordinal) > ($1.rank, -$1.strength, $1.ordinal) }
    var evidence: [Evidence] = []
    evidence.reserveCapacity(taken.count)
    while let occurrence = taken.popLast() {
      if let words = occurrence.evidence { evidence.append(words) }
    }
    return evidence
  }
}
