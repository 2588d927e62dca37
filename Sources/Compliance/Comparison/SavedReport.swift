import TaskRules

/// What a JSON report says of plans and their verdicts, as far as later questions need it: `diff` asks
/// what changed, `evaluate` how the verdicts agree with labels.
public struct SavedReport: Sendable, Hashable {
  /// The task list judged against; nil in a stream that was cut off before its last line.
  public var taskList: TaskListIdentity?
  /// The plans in the order of the report.
  public var plans: [Plan]
  /// Provinces of which no plan was given.
  public var notSubmitted: [String]

  /// Creates a report.
  public init(taskList: TaskListIdentity?, plans: [Plan], notSubmitted: [String] = []) {
    self.taskList = taskList
    self.plans = plans
    self.notSubmitted = notSubmitted
  }

  /// A plan's verdicts.
  public struct Plan: Sendable, Hashable {
    /// The path of its source.
    public var path: String
    /// The title as printed.
    public var title: String?
    /// The name of the jurisdiction; nil where unknown.
    public var jurisdiction: String?
    /// Pass or fail.
    public var verdict: PlanVerdict
    /// The obligations in the list's order.
    public var obligations: [Obligation]
    /// The measures read; empty in a report of verdicts only.
    public var measures: [Measure]

    /// Creates a plan.
    public init(
      path: String, title: String?, jurisdiction: String?, verdict: PlanVerdict,
      obligations: [Obligation], measures: [Measure] = []
    ) {
      self.path = path
      self.title = title
      self.jurisdiction = jurisdiction
      self.verdict = verdict
      self.obligations = obligations
      self.measures = measures
    }
  }

  /// An obligation's verdict.
  public struct Obligation: Sendable, Hashable {
    /// The public id.
    public var id: String
    /// The task's title; nil in a report of verdicts only.
    public var title: String?
    /// Whether it binds.
    public var applicability: Applicability
    /// What the plan does about it.
    public var verdict: ObligationVerdict
    /// What follows.
    public var severity: Severity
    /// Whether a waiver excuses it.
    public var isWaived: Bool
    /// The elements in the list's order.
    public var elements: [Element]

    /// Creates an obligation.
    public init(
      id: String, title: String?, applicability: Applicability, verdict: ObligationVerdict,
      severity: Severity, isWaived: Bool = false, elements: [Element]
    ) {
      self.id = id
      self.title = title
      self.applicability = applicability
      self.verdict = verdict
      self.severity = severity
      self.isWaived = isWaived
      self.elements = elements
    }
  }

  /// An element's verdict.
  public struct Element: Sendable, Hashable {
    /// The public id.
    public var id: String
    /// The short name; nil in a report of verdicts only.
    public var name: String?
    /// What the text carries.
    public var verdict: ElementVerdict
    /// Whether a date is too late or a figure too small.
    public var isBehind: Bool
    /// What carries it, best first; nil in a report of verdicts only.
    public var evidence: [Quotation]?

    /// Creates an element.
    public init(
      id: String, name: String? = nil, verdict: ElementVerdict, isBehind: Bool = false,
      evidence: [Quotation]? = nil
    ) {
      self.id = id
      self.name = name
      self.verdict = verdict
      self.isBehind = isBehind
      self.evidence = evidence
    }
  }

  /// Words of a measure.
  public struct Quotation: Sendable, Hashable {
    /// The printed number of the measure.
    public var item: Int
    /// The words.
    public var quote: String

    /// Creates a quotation.
    public init(item: Int, quote: String) {
      self.item = item
      self.quote = quote
    }
  }

  /// A measure of a plan.
  public struct Measure: Sendable, Hashable {
    /// The printed number.
    public var item: Int
    /// The words.
    public var text: String
    /// The deliverable, where there is one.
    public var deliverable: String?

    /// Creates a measure.
    public init(item: Int, text: String, deliverable: String? = nil) {
      self.item = item
      self.text = text
      self.deliverable = deliverable
    }
  }
}
