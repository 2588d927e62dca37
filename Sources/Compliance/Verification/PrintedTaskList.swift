import PlanReading
import TaskRules

/// A national task list as it is printed, before any rule is asked.
public struct PrintedTaskList: Sendable {
  /// The title; nil where none stands before the table.
  public var title: String?
  /// The sections in order.
  public var sections: [PrintedSection]
  /// The tasks in order.
  public var tasks: [PrintedTask]

  /// Creates a list.
  public init(title: String?, sections: [PrintedSection], tasks: [PrintedTask]) {
    self.title = title
    self.sections = sections
    self.tasks = tasks
  }
}

/// A section as printed: 一、… .
public struct PrintedSection: Sendable, Hashable {
  /// The number, from 1.
  public var number: Int
  /// The title without its number.
  public var title: String

  /// Creates a section.
  public init(number: Int, title: String) {
    self.number = number
    self.title = title
  }
}

/// A task as printed: its title, the clauses of 工作举措, and the lines of 任务分工.
public struct PrintedTask: Sendable {
  /// The number.
  public var number: Int
  /// The title without its number.
  public var title: String
  /// Index of its section among the list's; nil where none stands above it.
  public var section: Int?
  /// The clauses in order, the national office's among them.
  public var clauses: [PrintedClause]
  /// The lines of 任务分工 that bind somebody local; 局内 is left out.
  public var lines: [PrintedLine]
  /// Where the task begins.
  public var location: SourceLocation?

  /// Creates a task.
  public init(
    number: Int, title: String, section: Int?, clauses: [PrintedClause] = [],
    lines: [PrintedLine] = [], location: SourceLocation? = nil
  ) {
    self.number = number
    self.title = title
    self.section = section
    self.clauses = clauses
    self.lines = lines
    self.location = location
  }
}

/// A clause of 工作举措: who is to do something, and what.
public struct PrintedClause: Sendable, Hashable {
  /// The words before the colon, such as 各地区; empty for text without any.
  public var name: String
  /// The text after the colon, joined over page breaks.
  public var text: String

  /// Creates a clause.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Whether it speaks of the national office, which no obligation binds.
  public var isNational: Bool { PrintedForm.of(name) == "国家知识产权局" }
}

/// A line of 任务分工.
public struct PrintedLine: Sendable, Hashable {
  /// The words before the colon, such as 省份; empty for a line without any.
  public var label: String
  /// Who is bound, as printed, without 必做 or 选做.
  public var bearer: String
  /// How hard; nil where the line ends in neither 必做 nor 选做.
  public var level: Obligation.Level?

  /// Creates a line.
  public init(label: String, bearer: String, level: Obligation.Level?) {
    self.label = label
    self.bearer = bearer
    self.level = level
  }
}
