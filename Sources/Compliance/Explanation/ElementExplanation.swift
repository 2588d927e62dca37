import PlanReading
import TaskRules
import TextMatching

/// Why an element's verdict is what it is, measure by measure.
public struct ElementExplanation: Sendable {
  /// One expression of the element, asked of one measure.
  public struct Attempt: Sendable {
    /// What it would say.
    public var verdict: ElementVerdict
    /// The expression as its rule is written, concepts put in.
    public var expression: String
    /// The terms of it that occur, as they stand in the normal form.
    public var terms: [String]
    /// Whether it matches in clauses that count.
    public var matches: Bool
    /// Where it matches only in clauses set aside, or an exclusion fires: why not.
    public var obstacle: LocalizedText?
  }

  /// One measure.
  public struct Measure: Sendable {
    /// The measure.
    public var item: Item
    /// What it carries.
    public var verdict: ElementVerdict
    /// Clauses set aside, with the reason.
    public var setAside: [(words: String, reason: LocalizedText)]
    /// The expressions of which some term occurs.
    public var attempts: [Attempt]

    /// Creates a measure's explanation.
    public init(
      item: Item, verdict: ElementVerdict, setAside: [(words: String, reason: LocalizedText)],
      attempts: [Attempt]
    ) {
      self.item = item
      self.verdict = verdict
      self.setAside = setAside
      self.attempts = attempts
    }
  }

  /// The element.
  public var element: Element
  /// The verdict over all measures.
  public var report: ElementReport
  /// The measures in which something of it occurs.
  public var measures: [Measure]
}

/// Explains verdicts.
public struct ElementExplainer: Sendable {
  private let rulebook: Rulebook

  /// Creates an explainer over compiled rules.
  public init(rulebook: Rulebook) {
    self.rulebook = rulebook
  }

  /// Explains an element over a plan; nil where the list has no such element.
  public func explanation(of id: String, in plan: Plan) -> ElementExplanation? {
    guard let index = rulebook.elementIndex[id] else { return nil }
    var judge = MeasureJudge(
      rulebook: rulebook, year: rulebook.taskList.year, wantsEvidence: false)
    var measures: [ElementExplanation.Measure] = []
    for item in plan.items {
      let modality = judge.read(item)
      if let measure = measure(item, index, judge.reader, modality) { measures.append(measure) }
    }
    let report = PlanJudge(rulebook: rulebook).elements(of: plan)[index]
    return ElementExplanation(element: rulebook.elements[index], report: report, measures: measures)
  }

  private func measure(
    _ item: Item, _ element: Int, _ reader: borrowing PassageReader, _ modality: borrowing Modality
  ) -> ElementExplanation.Measure? {
    var attempts: [ElementExplanation.Attempt] = []
    var verdict = ElementVerdict.absent
    for (expression, role) in rulebook.expressions.roles.enumerated() {
      let strength: ElementVerdict
      switch role {
      case .covered(element, _): strength = .covered
      case .weak(element, _): strength = .weak
      default: continue
      }
      let hits = reader.hits(of: expression, in: reader.passage.all)
      guard !hits.isEmpty else { continue }
      let attempt = attempt(expression, strength, hits, reader, modality)
      if attempt.matches { verdict = max(verdict, attempt.verdict) }
      attempts.append(attempt)
    }
    guard !attempts.isEmpty else { return nil }
    let setAside = reader.passage.clauses.enumerated().compactMap { index, clause in
      modality.reason(for: index).map { reason in
        (
          words: String(decoding: reader.text.bytes[clause.range], as: UTF8.self),
          reason: reason.label
        )
      }
    }
    return ElementExplanation.Measure(
      item: item, verdict: verdict, setAside: setAside, attempts: attempts)
  }

  private func attempt(
    _ expression: Int, _ strength: ElementVerdict, _ hits: [TermAutomaton.Hit],
    _ reader: borrowing PassageReader, _ modality: borrowing Modality
  ) -> ElementExplanation.Attempt {
    let firm = !modality.matches(of: expression, in: reader, countingSupposed: false).isEmpty
    let loose = !modality.matches(of: expression, in: reader, countingSupposed: true).isEmpty
    let anywhere = !reader.matches(of: expression, in: reader.passage.all).isEmpty
    let obstacle: LocalizedText?
    if firm || (loose && strength == .weak) {
      obstacle = nil
    } else if loose {
      obstacle = LocalizedText("只是设想，至多算沾边", en: "only supposed: weak at most")
    } else if anywhere {
      obstacle = LocalizedText("所在分句不算承接", en: "its clauses are set aside")
    } else {
      obstacle = LocalizedText(
        "词没有凑齐、不在同一范围，或被排除词排除",
        en: "terms are missing, too far apart, or excluded")
    }
    return ElementExplanation.Attempt(
      verdict: firm ? strength : (loose ? .weak : strength),
      expression: rulebook.expressions.all[expression].written,
      terms: hits.map {
        String(decoding: reader.text.bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
      },
      matches: firm || loose, obstacle: obstacle)
  }
}

extension Modality.Reason {
  /// The reason in words.
  var label: LocalizedText {
    switch self {
    case .withdrawn: LocalizedText("否定或取消", en: "withdrawn")
    case .reported: LocalizedText("已完成的事", en: "already done")
    case .elsewhere: LocalizedText("别的主体的任务", en: "somebody else's task")
    case .foreign: LocalizedText("不是知识产权事项", en: "another field")
    case .supposed: LocalizedText("只是设想", en: "only supposed")
    case .background: LocalizedText("背景、现状或设问", en: "background or a question")
    case .title: LocalizedText("小标题", en: "run-in title")
    }
  }
}
