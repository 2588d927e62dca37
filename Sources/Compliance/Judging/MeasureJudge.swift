import PlanReading
import TaskRules
import TextMatching

/// Reads one measure after the other and notes which elements each carries.
///
/// It cannot be copied: it is one thread's scratch memory, which it reuses its memory from measure to measure.
struct MeasureJudge: ~Copyable {
  private let rulebook: Rulebook
  private let wantsEvidence: Bool
  private let dates: DateReader
  /// The reader of the present measure's passage.
  private(set) var reader: PassageReader
  /// What the present measure carries of each element; empty but for those in ``carried``.
  private var matches: [ElementMatch]
  /// The elements that the present measure carries.
  private var carried: [Int] = []

  /// Creates a judge for plans of a year.
  init(rulebook: Rulebook, year: Int, wantsEvidence: Bool) {
    self.rulebook = rulebook
    self.wantsEvidence = wantsEvidence
    dates = DateReader(defaultYear: year)
    reader = PassageReader(program: rulebook.program)
    matches = Array(repeating: ElementMatch(), count: rulebook.elements.count)
  }

  /// Reads a measure and returns which clauses of it count. ``reader`` then holds its passage.
  mutating func read(_ item: Item) -> Modality {
    reader.text.removeAll()
    let titleEnd = appendMeasure(item)
    if let deliverable = item.deliverable {
      reader.text.append("\n")
      reader.text.append(deliverable.text)
    }
    reader.read(titleEnd: titleEnd)
    return Modality(reader: reader, language: rulebook.language, titleEnd: titleEnd)
  }

  /// Appends the measure and returns where its run-in title ends in normal form, or 0.
  private mutating func appendMeasure(_ item: Item) -> Int {
    guard let title = item.runInTitle, title.lowerBound == 0 else {
      reader.text.append(item.measure.text)
      return 0
    }
    let utf8 = item.measure.text.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: min(title.upperBound, utf8.count))
    reader.text.append(String(item.measure.text[..<end]))
    let titleEnd = reader.text.bytes.count
    reader.text.append(String(item.measure.text[end...]))
    return titleEnd
  }

  /// Judges a measure, adding what it carries to the findings.
  mutating func judge(_ item: Item, ordinal: Int, into findings: inout [ElementFindings]) {
    let modality = read(item)
    var figures = MeasureFigures(item: item, dates: dates)
    for candidate in reader.candidates {
      let expression = Int(candidate)
      switch rulebook.roles[expression] {
      case .covered(let element, let rank):
        match(expression, element, rank, covers: true, modality)
      case .weak(let element, let rank):
        match(expression, element, rank, covers: false, modality)
      case .deadline(let element, let rule):
        let clauses = reader.anchors(of: expression, in: modality.firm)
        if !clauses.isEmpty {
          findings[element].deadlines[rule].append(figures.day(of: clauses, in: reader))
        }
      case .quantity(let element, let rule):
        let clauses = reader.anchors(of: expression, in: modality.firm)
        if !clauses.isEmpty {
          let least = rulebook.elements[element].quantities[rule].least
          findings[element].quantities[rule].append(
            figures.quantity(like: least, of: clauses, in: reader))
        }
      case .language: break
      }
    }
    let quoter =
      wantsEvidence && !carried.isEmpty ? EvidenceQuoter(item: item, ordinal: ordinal) : nil
    for element in carried {
      record(matches[element], element, ordinal, quoter, &figures, &findings[element])
      matches[element].clear()
    }
    carried.removeAll(keepingCapacity: true)
  }

  private mutating func match(
    _ expression: Int, _ element: Int, _ rank: Int, covers: Bool, _ modality: Modality
  ) {
    if covers {
      let firm = modality.matches(of: expression, in: reader, countingSupposed: false)
      if !firm.isEmpty {
        add(firm, expression, element, rank, .covered)
        return
      }
    }
    let loose = modality.matches(of: expression, in: reader, countingSupposed: true)
    if !loose.isEmpty {
      add(loose, expression, element, rank, .weak)
    }
  }

  private mutating func add(
    _ clauses: ClauseSet, _ expression: Int, _ element: Int, _ rank: Int, _ verdict: ElementVerdict
  ) {
    if matches[element].verdict == .absent { carried.append(element) }
    matches[element].add(clauses, expression, rank, verdict)
  }

  private func record(
    _ match: ElementMatch, _ element: Int, _ ordinal: Int, _ quoter: EvidenceQuoter?,
    _ figures: inout MeasureFigures, _ findings: inout ElementFindings
  ) {
    var occurrence = ElementOccurrence(
      verdict: match.verdict, ordinal: ordinal, rank: match.rank, strength: 0, evidence: nil)
    if let quoter {
      let hits = match.hits(in: reader)
      occurrence.strength = hits.count
      occurrence.evidence = quoter.evidence(match.verdict, hits, in: reader)
    }
    findings.occurrences.append(occurrence)
    guard match.verdict == .covered, rulebook.hasSteps[element] else { return }
    let rules = rulebook.elements[element]
    for (index, rule) in rules.deadlines.enumerated() where rule.of == nil {
      findings.deadlines[index].append(figures.day(of: match.clauses, in: reader))
    }
    for (index, rule) in rules.quantities.enumerated() where rule.of == nil {
      findings.quantities[index].append(
        figures.quantity(like: rule.least, of: match.clauses, in: reader))
    }
  }
}
