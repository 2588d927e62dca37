import TaskRules
import TextMatching

/// Judges a passage that was read: asks for every element of the list which of its measures carry it.
///
/// The reader is handed from call to call as it lies in memory: within the value that owns it, it would be
/// copied for each question, large as it is.
struct PassageJudge {
  private let rulebook: Rulebook
  private let wantsEvidence: Bool
  /// What the passage carries of the element at hand.
  private var match = ElementMatch()

  /// Creates a judge by compiled rules.
  init(rulebook: Rulebook, wantsEvidence: Bool) {
    self.rulebook = rulebook
    self.wantsEvidence = wantsEvidence
  }

  /// Adds what the passage of a reader carries to the findings, one an element of the list.
  mutating func judge(
    _ reader: borrowing PassageReader, _ measures: inout JudgedMeasures,
    into findings: inout PlanFindings
  ) {
    let modality = Modality(reader: reader, language: rulebook.language)
    for element in rulebook.expressions.ofElements.indices {
      let places = rulebook.expressions.ofElements[element]
      let steps = rulebook.stepPlaces[element]
      let known = findings.verdicts[element]
      guard wantsEvidence || steps != nil else {
        findings.note(strongest(places, reader, modality, beyond: known), on: element)
        continue
      }
      matchAll(places, reader, modality, beyond: known)
      record(element, reader, &measures, &findings)
      if let steps {
        judgeSteps(places.steps, reader, modality, &measures, &findings.steps[steps])
      }
    }
  }

  /// The strongest verdict on an element, where only one beyond what is known counts: the first match
  /// decides.
  private func strongest(
    _ places: ElementExpressions, _ reader: borrowing PassageReader,
    _ modality: borrowing Modality, beyond known: ElementVerdict
  ) -> ElementVerdict {
    guard known < .covered else { return known }
    for expression in places.covered where reader.mayMatch(expression) {
      if !modality.matches(of: expression, in: reader, countingSupposed: false).isEmpty {
        return .covered
      }
    }
    guard known < .weak else { return known }
    for expression in places.weakening(withSupposed: modality.hasSupposed)
    where reader.mayMatch(expression) {
      if !modality.matches(of: expression, in: reader, countingSupposed: true).isEmpty {
        return .weak
      }
    }
    return known
  }

  /// Asks all expressions of an element that can say as much as is known, or more: beside a measure
  /// that covers it, one in which it is weak says nothing.
  private mutating func matchAll(
    _ places: ElementExpressions, _ reader: borrowing PassageReader,
    _ modality: borrowing Modality, beyond known: ElementVerdict
  ) {
    match.removeAll()
    for expression in places.covered where reader.mayMatch(expression) {
      let firm = modality.matches(of: expression, in: reader, countingSupposed: false)
      match.add(firm, expression, places.rank(of: expression), .covered)
    }
    guard max(known, match.verdict) < .covered else { return }
    for expression in places.weakening(withSupposed: modality.hasSupposed)
    where reader.mayMatch(expression) {
      let loose = modality.matches(of: expression, in: reader, countingSupposed: true)
      match.add(loose, expression, places.rank(of: expression), .weak)
    }
  }

  /// Notes every measure that carries the element at hand.
  private func record(
    _ element: Int, _ reader: borrowing PassageReader, _ measures: inout JudgedMeasures,
    _ findings: inout PlanFindings
  ) {
    reader.passage.forEachMeasure(of: match.clauses) { measure, clauses in
      let carried = match.inMeasure(of: clauses)
      if !wantsEvidence {
        findings.note(carried.verdict, on: element)
      } else if carried.verdict >= findings.verdicts[element] {
        findings.note(
          measures.occurrence(of: match, carried, in: measure, clauses, reader), on: element)
      }
      guard carried.verdict == .covered, let steps = rulebook.stepPlaces[element] else { return }
      for (index, rule) in rulebook.elements[element].deadlines.enumerated() where rule.of == nil {
        findings.steps[steps].deadlines[index]
          .append(measures.day(of: carried.clauses, in: measure, reader))
      }
      for (index, rule) in rulebook.elements[element].quantities.enumerated()
      where rule.of == nil {
        findings.steps[steps].quantities[index]
          .append(measures.quantity(like: rule.least, of: carried.clauses, in: measure, reader))
      }
    }
  }

  /// Notes what is stated of steps that have expressions of their own.
  private func judgeSteps(
    _ steps: Range<Int>, _ reader: borrowing PassageReader, _ modality: borrowing Modality,
    _ measures: inout JudgedMeasures, _ findings: inout StepFindings
  ) {
    for expression in steps where reader.mayMatch(expression) {
      let anchors = reader.anchors(of: expression, in: modality.firm)
      reader.passage.forEachMeasure(of: anchors) { measure, clauses in
        let stated = anchors & clauses
        switch rulebook.expressions.roles[expression] {
        case .deadline(_, let rule):
          findings.deadlines[rule].append(measures.day(of: stated, in: measure, reader))
        case .quantity(let element, let rule):
          let least = rulebook.elements[element].quantities[rule].least
          findings.quantities[rule].append(
            measures.quantity(like: least, of: stated, in: measure, reader))
        case .covered, .weak, .language: break
        }
      }
    }
  }
}
