import TaskRules
import TextMatching

/// Proves the rules faithful to the printed task list, or names each difference.
///
/// Compared are titles, sections, tasks, the lines of 任务分工 with bearer and level, and the dates and
/// figures of every clause that binds somebody local. Spaces, quotation marks, full-width forms and
/// asides (以下简称…) make no difference. Cost: linear, but for the pairing of a few dozen tasks.
public struct TaskListVerifier: Sendable {
  private let rules: TaskList

  /// Creates a verifier of a task list's rules.
  public init(rules: TaskList) {
    self.rules = rules
  }

  /// Compares the rules with a printed list.
  public func compare(with printed: PrintedTaskList) -> VerificationReport {
    let sections = SectionPairing(printed: printed.sections, rules: rules.sections)
    let tasks = TaskPairing(printed: printed.tasks, rules: rules.tasks)
    var differences = titleDifferences(printed) + sections.differences
    for pair in tasks.pairs {
      differences +=
        TaskComparison(printed: printed.tasks[pair.printed], rules: rules.tasks[pair.rules])
        .differences
      if let moved = movedTask(pair, printed, sections) { differences.append(moved) }
    }
    differences += tasks.differences
    let local = printed.tasks.flatMap(\.clauses).filter { !$0.isNational }
    return VerificationReport(
      differences: differences.inListOrder, tasks: printed.tasks.count,
      lines: printed.tasks.map(\.lines.count).reduce(0, +),
      figures: local.map { FigureExtractor().figures(in: $0.text).count }.reduce(0, +))
  }

  private func titleDifferences(_ printed: PrintedTaskList) -> [VerificationDifference] {
    guard PrintedForm.of(printed.title ?? "") != PrintedForm.of(rules.title) else { return [] }
    return [
      VerificationDifference(
        code: .listTitleChanged,
        message: LocalizedText(
          "清单标题为“\(printed.title ?? "（无）")”，规则为“\(rules.title)”。",
          en: "The list is titled \(printed.title ?? "(nothing)"), the rules say \(rules.title)."))
    ]
  }

  /// A task whose section is itself another one; nil where either section has no counterpart, which
  /// is a difference of its own.
  private func movedTask(
    _ pair: TaskPairing.Pair, _ printed: PrintedTaskList, _ sections: SectionPairing
  ) -> VerificationDifference? {
    let task = printed.tasks[pair.printed]
    let ruled = rules.tasks[pair.rules]
    guard
      let home = rules.sections.firstIndex(where: {
        $0.tasks.contains { $0.number == ruled.number }
      }),
      sections.pairs.contains(where: { $0.rules == home }), let section = task.section,
      let counterpart = sections.pairs.first(where: { $0.printed == section }),
      counterpart.rules != home
    else { return nil }
    return VerificationDifference(
      code: .taskMoved, task: task.number, obligations: ruled.obligations.map(\.id),
      message: LocalizedText(
        "任务 \(task.number) 在清单中属于“\(printed.sections[section].title)”，"
          + "在规则中属于“\(rules.sections[home].title.zh)”。",
        en: "Task \(task.number) stands in section \(printed.sections[section].title) of the list, "
          + "and in section \(rules.sections[home].title.zh) of the rules."),
      location: task.location)
  }
}

extension [VerificationDifference] {
  /// List and sections first, then by task; within a task, in the order found.
  fileprivate var inListOrder: [VerificationDifference] {
    enumerated()
      .sorted { ($0.element.task ?? 0, $0.offset) < ($1.element.task ?? 0, $1.offset) }
      .map(\.element)
  }
}
