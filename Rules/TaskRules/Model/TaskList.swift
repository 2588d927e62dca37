import TextMatching

/// One year's national task list, as data.
public struct TaskList: Sendable {
  /// The id, such as `2024`.
  public var id: String
  /// The list's title.
  public var title: String
  /// The year that the list binds.
  public var year: Int
  /// The sections in order.
  public var sections: [TaskSection]
  /// Concepts that several expressions share, by name.
  public var concepts: [String: Expression]

  /// Creates a task list.
  public init(
    id: String, title: String, year: Int, sections: [TaskSection],
    concepts: [String: Expression]
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.sections = sections
    self.concepts = concepts
  }

  /// All tasks in order.
  public var tasks: [NationalTask] { sections.flatMap(\.tasks) }
  /// All obligations in order.
  public var obligations: [Obligation] { tasks.flatMap(\.obligations) }
  /// All elements in order, each once.
  public var elements: [Element] { tasks.flatMap(\.elements) }
}

/// A section of the list (一、… 七、).
public struct TaskSection: Sendable {
  /// The number, from 1.
  public var number: Int
  /// The title without its number.
  public var title: LocalizedText
  /// The tasks in order.
  public var tasks: [NationalTask]

  /// Creates a section.
  public init(number: Int, title: LocalizedText, tasks: [NationalTask]) {
    self.number = number
    self.title = title
    self.tasks = tasks
  }
}

/// One numbered task (重点任务). Not named `Task`, which is the language's own.
public struct NationalTask: Sendable {
  /// The number printed in the list.
  public var number: Int
  /// The title without its number.
  public var title: LocalizedText
  /// The obligations, one a line of 任务分工; empty where the task binds nobody local.
  public var obligations: [Obligation]
  /// The elements that its obligations ask for.
  public var elements: [Element]

  /// Creates a task.
  public init(
    number: Int, title: LocalizedText, obligations: [Obligation], elements: [Element]
  ) {
    self.number = number
    self.title = title
    self.obligations = obligations
    self.elements = elements
  }
}
