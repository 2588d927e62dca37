import PlanReading
import TaskRules

/// Runs the elements' own examples against their rules.
public struct ExampleRunner: Sendable {
  /// An example whose verdict is not its author's.
  public struct Failure: Sendable, Hashable {
    /// The element.
    public var element: String
    /// What its author says.
    public var expected: ElementVerdict
    /// What the rules say.
    public var found: ElementVerdict
    /// The example.
    public var text: String
  }

  /// What came of a run.
  public struct Outcome: Sendable {
    /// How many examples ran.
    public var count = 0
    /// The examples that failed.
    public var failures: [Failure] = []
    /// Elements with too few examples, with what they lack: “01.a：缺 covered 2 条”.
    public var lacking: [(element: String, kind: ElementVerdict, missing: Int)] = []
    /// Ids in the example files that are no element's.
    public var unknown: [String] = []

    /// Whether nothing is wrong.
    public var passes: Bool { failures.isEmpty && lacking.isEmpty && unknown.isEmpty }
  }

  /// How many examples of each kind an element must have.
  public static let leastExamples: [(kind: ElementVerdict, count: Int)] = [
    (.covered, 4), (.weak, 2), (.absent, 3),
  ]

  private let rulebook: Rulebook

  /// Creates a runner over compiled rules.
  public init(rulebook: Rulebook) {
    self.rulebook = rulebook
  }

  /// Runs examples; `only` limits the run to some elements.
  public func run(_ examples: [ElementExamples], only: Set<String> = []) -> Outcome {
    var outcome = Outcome()
    let byElement = Dictionary(examples.map { ($0.element, $0) }) { first, _ in first }
    outcome.unknown = byElement.keys.filter { rulebook.elementIndex[$0] == nil }.sorted()
    for element in rulebook.elements where only.isEmpty || only.contains(element.id) {
      let own = byElement[element.id]
      for (kind, least) in Self.leastExamples {
        let texts = own?.texts(kind) ?? []
        if texts.count < least {
          outcome.lacking.append((element.id, kind, least - texts.count))
        }
        for text in texts {
          outcome.count += 1
          let found = verdict(of: element.id, in: text)
          if found != kind {
            outcome.failures.append(
              Failure(element: element.id, expected: kind, found: found, text: text))
          }
        }
      }
    }
    return outcome
  }

  private func verdict(of element: String, in text: String) -> ElementVerdict {
    let measure = SourceText(
      text: text, anchors: [.init(offset: 0, location: .text(line: 1, column: 1))])
    let plan = Plan(
      source: PlanSource(path: "", sha256: "", format: "text"), title: nil, titleLocation: nil,
      year: rulebook.taskList.year, items: [Item(number: 1, measure: measure)], findings: [])
    return PlanJudge(rulebook: rulebook, detail: .verdicts).elements(of: plan)
      .first { $0.id == element }?.verdict ?? .absent
  }
}

extension ElementExamples {
  fileprivate func texts(_ kind: ElementVerdict) -> [String] {
    switch kind {
    case .covered: covered
    case .weak: weak
    case .absent: absent
    }
  }
}
