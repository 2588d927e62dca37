import PlanReading
import TextMatching

/// One difference between a printed task list and the rules that stand for it.
public struct VerificationDifference: Sendable, Hashable {
  /// What differs; the raw values are public.
  public enum Code: String, Sendable, CaseIterable {
    /// The list has another title.
    case listTitleChanged = "list-title-changed"
    /// A section of the list is not in the rules.
    case sectionAdded = "section-added"
    /// A section of the rules is not in the list.
    case sectionMissing = "section-missing"
    /// A section has another title or number.
    case sectionChanged = "section-changed"
    /// A task of the list is not in the rules.
    case taskAdded = "task-added"
    /// A task of the rules is not in the list.
    case taskMissing = "task-missing"
    /// A task has another title.
    case taskTitleChanged = "task-title-changed"
    /// A task has another number.
    case taskRenumbered = "task-renumbered"
    /// A task stands in another section.
    case taskMoved = "task-moved"
    /// A line of 任务分工 has no obligation.
    case lineAdded = "line-added"
    /// An obligation has no line of 任务分工.
    case lineMissing = "line-missing"
    /// A line binds somebody else.
    case bearerChanged = "bearer-changed"
    /// 必做 where the rules say 选做, or the other way round.
    case levelChanged = "level-changed"
    /// A clause of the list that no obligation rests on.
    case clauseAdded = "clause-added"
    /// A clause that an obligation rests on is not in the list.
    case clauseMissing = "clause-missing"
    /// The dates and figures of a clause differ.
    case figuresChanged = "figures-changed"
  }

  /// What differs.
  public var code: Code
  /// The number of the task, as the list has it where it has the task; nil for list and sections.
  public var task: Int?
  /// Ids of the obligations concerned.
  public var obligations: [String]
  /// The difference in one sentence: what the list prints, what the rules say.
  public var message: LocalizedText
  /// Where the task begins in the list, as far as it does.
  public var location: SourceLocation?

  /// Creates a difference.
  public init(
    code: Code, task: Int? = nil, obligations: [String] = [], message: LocalizedText,
    location: SourceLocation? = nil
  ) {
    self.code = code
    self.task = task
    self.obligations = obligations
    self.message = message
    self.location = location
  }
}

/// What a comparison of a printed list with its rules found.
public struct VerificationReport: Sendable, Hashable {
  /// The differences, in the list's order; empty when the rules are faithful.
  public var differences: [VerificationDifference]
  /// Tasks that the list prints.
  public var tasks: Int
  /// Lines of 任务分工 that the list prints, 局内 aside.
  public var lines: Int
  /// Dates and figures in the clauses that bind somebody local.
  public var figures: Int

  /// Creates a report.
  public init(differences: [VerificationDifference], tasks: Int, lines: Int, figures: Int) {
    self.differences = differences
    self.tasks = tasks
    self.lines = lines
    self.figures = figures
  }

  /// Whether nothing differs.
  public var isFaithful: Bool { differences.isEmpty }
}
