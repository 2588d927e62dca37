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
  /// Judges what was read.
  private var passages: PassageJudge
  /// Gathers what the plan's measures are about, where evidence is asked for.
  var finder: NearestMeasureFinder
  /// Obligations as judged, where only verdicts are told.
  var patterns: VerdictPatterns

  /// Creates a judge for plans of a year.
  init(rulebook: Rulebook, year: Int, wantsEvidence: Bool) {
    self.rulebook = rulebook
    self.wantsEvidence = wantsEvidence
    dates = DateReader(defaultYear: year)
    reader = PassageReader(program: rulebook.program)
    passages = PassageJudge(rulebook: rulebook, wantsEvidence: wantsEvidence)
    finder = NearestMeasureFinder(profiles: rulebook.profiles)
    patterns = VerdictPatterns(of: rulebook)
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

  /// Judges the measures in the reader; the first of them is `items[start]`.
  private mutating func judgePassage(
    of items: [Item], from start: Int, into findings: inout PlanFindings
  ) {
    reader.close()
    if wantsEvidence { finder.add(reader) }
    var measures = JudgedMeasures(items: items, start: start, dates: dates)
    passages.judge(reader, &measures, into: &findings)
  }
}
