import PlanReading
import TaskRules
import TextMatching

/// Reads measures, as many at once as a passage holds, and notes which elements they carry.
///
/// It cannot be copied: it is one thread's scratch memory, which it reuses from plan to plan.
struct MeasureJudge: ~Copyable {
  private let rulebook: Rulebook
  private let wantsEvidence: Bool
  private let dates: DateReader
  /// The reader of the present passage.
  private(set) var reader: PassageReader
  /// What the present passage carries of the element at hand.
  private var match = ElementMatch()
  /// Gathers what the plan's measures are about, where evidence is asked for.
  var finder: NearestMeasureFinder

  /// Creates a judge for plans of a year.
  init(rulebook: Rulebook, year: Int, wantsEvidence: Bool) {
    self.rulebook = rulebook
    self.wantsEvidence = wantsEvidence
    dates = DateReader(defaultYear: year)
    reader = PassageReader(program: rulebook.program)
    finder = NearestMeasureFinder(profiles: rulebook.profiles)
  }

  /// Reads one measure and returns which clauses of it count. ``reader`` then holds its passage.
  mutating func read(_ item: Item) -> Modality {
    reader.removeAll()
    _ = take([item], at: 0)
    reader.close()
    return Modality(reader: reader, language: rulebook.language)
  }

  /// Judges measures, adding what they carry to the findings, one an element of the list.
  mutating func judge(_ items: [Item], into findings: inout PlanFindings) {
    var start = 0
    finder.removeAll()
    reader.removeAll()
    for ordinal in items.indices where !take(items, at: ordinal) {
      judgePassage(of: items, from: start, into: &findings)
      start = ordinal
      reader.removeAll()
      _ = take(items, at: ordinal)
    }
    judgePassage(of: items, from: start, into: &findings)
  }

  // MARK: Reading

  /// Takes a measure into the passage; false where there is no room for it.
  private mutating func take(_ items: [Item], at ordinal: Int) -> Bool {
    reader.beginMeasure()
    let title = items[ordinal].runInTitle
    items[ordinal].measure.withUTF8 { text in
      let titleEnd = title.map { $0.lowerBound == 0 ? $0.upperBound : 0 } ?? 0
      if titleEnd > 0 {
        reader.append(UnsafeBufferPointer(rebasing: text.prefix(titleEnd)))
        reader.endTitle()
      }
      reader.append(UnsafeBufferPointer(rebasing: text.dropFirst(titleEnd)))
    }
    if let deliverable = items[ordinal].deliverable {
      reader.append("\n")
      deliverable.withUTF8 { reader.append($0) }
    }
    return reader.endMeasure()
  }

  // MARK: Judging

  /// Judges the measures in the reader; the first of them is `items[start]`.
  private mutating func judgePassage(
    of items: [Item], from start: Int, into findings: inout PlanFindings
  ) {
    reader.close()
    if wantsEvidence { finder.add(reader) }
    let modality = Modality(reader: reader, language: rulebook.language)
    var measures = JudgedMeasures(items: items, start: start, dates: dates)
    for element in rulebook.expressionsOfElements.indices {
      let places = rulebook.expressionsOfElements[element]
      let steps = rulebook.stepPlaces[element]
      let known = findings.verdicts[element]
      guard wantsEvidence || steps != nil else {
        findings.note(strongest(places, modality, beyond: known), on: element)
        continue
      }
      matchAll(places, modality, beyond: known)
      record(element, &measures, &findings)
      if let steps { judgeSteps(places.steps, modality, &measures, &findings.steps[steps]) }
    }
  }

  /// The strongest verdict on an element, where only one beyond what is known counts: the first match
  /// decides.
  private func strongest(
    _ places: ElementExpressions, _ modality: Modality, beyond known: ElementVerdict
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
    _ places: ElementExpressions, _ modality: Modality, beyond known: ElementVerdict
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
    _ element: Int, _ measures: inout JudgedMeasures, _ findings: inout PlanFindings
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
      let rules = rulebook.elements[element]
      for (index, rule) in rules.deadlines.enumerated() where rule.of == nil {
        findings.steps[steps].deadlines[index]
          .append(measures.day(of: carried.clauses, in: measure, reader))
      }
      for (index, rule) in rules.quantities.enumerated() where rule.of == nil {
        findings.steps[steps].quantities[index]
          .append(measures.quantity(like: rule.least, of: carried.clauses, in: measure, reader))
      }
    }
  }

  /// Notes what is stated of steps that have expressions of their own.
  private func judgeSteps(
    _ steps: Range<Int>, _ modality: Modality, _ measures: inout JudgedMeasures,
    _ findings: inout StepFindings
  ) {
    for expression in steps where reader.mayMatch(expression) {
      let anchors = reader.anchors(of: expression, in: modality.firm)
      reader.passage.forEachMeasure(of: anchors) { measure, clauses in
        let stated = anchors & clauses
        switch rulebook.roles[expression] {
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
