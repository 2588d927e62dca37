import PlanReading
import TaskRules
import TextMatching

/// Reads one measure after the other and notes which elements each carries.
///
/// One judge belongs to one thread; it reuses its memory from measure to measure.
struct MeasureJudge {
  private let rulebook: Rulebook
  private let wantsEvidence: Bool
  private let dates: DateReader
  /// The reader of the present measure's passage.
  private(set) var reader: PassageReader
  private var candidates: [Int32] = []
  /// What the present measure carries, by element.
  private var matches: [Int: ElementMatch] = [:]

  /// Creates a judge for plans of a year.
  init(rulebook: Rulebook, year: Int, wantsEvidence: Bool) {
    self.rulebook = rulebook
    self.wantsEvidence = wantsEvidence
    dates = DateReader(defaultYear: year)
    reader = PassageReader(program: rulebook.program)
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
    candidates.removeAll(keepingCapacity: true)
    reader.appendCandidates(to: &candidates)
    // Ranks decide between expressions, not the order in which terms occur.
    candidates.sort()
    matches.removeAll(keepingCapacity: true)
    var figures = MeasureFigures(item: item, dates: dates)
    for candidate in candidates {
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
    for (element, match) in matches {
      record(match, element, item, ordinal, &figures, &findings[element])
    }
  }

  private mutating func match(
    _ expression: Int, _ element: Int, _ rank: Int, covers: Bool, _ modality: Modality
  ) {
    if covers {
      let firm = modality.matches(of: expression, in: reader, countingSupposed: false)
      if !firm.isEmpty {
        matches[element, default: ElementMatch()].add(firm, expression, rank, .covered)
        return
      }
    }
    let loose = modality.matches(of: expression, in: reader, countingSupposed: true)
    if !loose.isEmpty {
      matches[element, default: ElementMatch()].add(loose, expression, rank, .weak)
    }
  }

  private func record(
    _ match: ElementMatch, _ element: Int, _ item: Item, _ ordinal: Int,
    _ figures: inout MeasureFigures, _ findings: inout ElementFindings
  ) {
    let quoter = EvidenceQuoter(item: item, ordinal: ordinal, reader: reader)
    let hits = match.hits(in: reader)
    findings.occurrences.append(
      ElementOccurrence(
        verdict: match.verdict, ordinal: ordinal, rank: match.rank, strength: hits.count,
        evidence: wantsEvidence ? quoter.evidence(match, hits) : nil))
    guard match.verdict == .covered else { return }
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
  func hits(in reader: PassageReader) -> [TermAutomaton.Hit] {
    var hits: [TermAutomaton.Hit] = []
    for (expression, clauses) in expressions { hits += reader.hits(of: expression, in: clauses) }
    hits.sort { ($0.start, $1.end) < ($1.start, $0.end) }
    var kept: [TermAutomaton.Hit] = []
    for hit in hits where hit.end > (kept.last?.end ?? -1) { kept.append(hit) }
    return kept
  }
}
