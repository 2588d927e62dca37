import PlanReading
import TaskRules
import TextMatching

/// What an audit found: every plan's report, in the order of the inputs. No clock time anywhere.
public struct AuditReport: Sendable {
  /// The task list that the plans were judged against.
  public var taskList: TaskListIdentity
  /// One report a plan.
  public var plans: [PlanReport]
  /// Provinces of the registry of which no plan was given; empty for a check.
  public var notSubmitted: [String]
  /// Inputs that could not be used.
  public var errors: [InputError]

  /// Creates a report.
  public init(
    taskList: TaskListIdentity, plans: [PlanReport], notSubmitted: [String] = [],
    errors: [InputError] = []
  ) {
    self.taskList = taskList
    self.plans = plans
    self.notSubmitted = notSubmitted
    self.errors = errors
  }
}

/// Names one task list and the exact rules that stand for it.
public struct TaskListIdentity: Sendable, Hashable {
  /// The id of the list, such as `2024`.
  public var id: String
  /// The list's title.
  public var title: String
  /// SHA-256 over the rule files loaded, in the order of their paths.
  public var sha256: String
  /// The sections of the list, for reports that group obligations by them; may be empty.
  public var sections: [SectionOutline]

  /// Creates an identity.
  public init(id: String, title: String, sha256: String, sections: [SectionOutline] = []) {
    self.id = id
    self.title = title
    self.sha256 = sha256
    self.sections = sections
  }

  /// The identity of a loaded list, and of the files that it was loaded from.
  public init(_ list: TaskList, sha256: String) {
    self.init(
      id: list.id, title: list.title, sha256: sha256,
      sections: list.sections.map { section in
        SectionOutline(
          number: section.number, title: section.title, tasks: section.tasks.map(\.number))
      })
  }
}

/// A section of the task list by name: which tasks stand in it, without what they ask.
public struct SectionOutline: Sendable, Hashable {
  /// The number, from 1.
  public var number: Int
  /// The title without its number.
  public var title: LocalizedText
  /// The numbers of its tasks, in order.
  public var tasks: [Int]

  /// Creates an outline.
  public init(number: Int, title: LocalizedText, tasks: [Int]) {
    self.number = number
    self.title = title
    self.tasks = tasks
  }
}

/// An input that could not be used; the other inputs went on.
public struct InputError: Sendable, Hashable {
  /// The path as given.
  public var path: String
  /// A stable code, such as `file-missing`.
  public var code: String
  /// One sentence: the file, the place, the remedy.
  public var message: LocalizedText

  /// Creates an error.
  public init(path: String, code: String, message: LocalizedText) {
    self.path = path
    self.code = code
    self.message = message
  }
}
