import TaskRules
import TextMatching

/// Which task of a printed list is which of the rules: by title, so that a list renumbered by a
/// dropped task differs in one task and in numbers only; then by number.
struct TaskPairing {
  /// Indices of two tasks that are one.
  struct Pair {
    var printed: Int
    var rules: Int
  }

  private(set) var pairs: [Pair] = []
  private(set) var differences: [VerificationDifference] = []

  init(printed: [PrintedTask], rules: [NationalTask]) {
    var open = Array(printed.indices)
    var wanted = Array(rules.indices)
    func pair(where matches: (PrintedTask, NationalTask) -> Bool) {
      for index in open {
        guard let match = wanted.first(where: { matches(printed[index], rules[$0]) }) else {
          continue
        }
        pairs.append(Pair(printed: index, rules: match))
        wanted.removeAll { $0 == match }
      }
      open.removeAll { index in pairs.contains { $0.printed == index } }
    }
    func sameTitle(_ task: PrintedTask, _ ruled: NationalTask) -> Bool {
      PrintedForm.of(task.title) == PrintedForm.of(ruled.title.zh)
    }
    pair { $0.number == $1.number && sameTitle($0, $1) }
    pair(where: sameTitle)
    pair { $0.number == $1.number }
    for pair in pairs {
      if let change = Self.change(printed[pair.printed], rules[pair.rules]) {
        differences.append(change)
      }
    }
    differences += open.map { Self.added(printed[$0]) } + wanted.map { Self.missing(rules[$0]) }
  }

  private static func change(
    _ printed: PrintedTask, _ ruled: NationalTask
  ) -> VerificationDifference? {
    if printed.number != ruled.number {
      return VerificationDifference(
        code: .taskRenumbered, task: printed.number, obligations: ruled.obligations.map(\.id),
        message: LocalizedText(
          "“\(printed.title)”在清单中是任务 \(printed.number)，在规则中是任务 \(ruled.number)。",
          en: "\(printed.title) is task \(printed.number) of the list and task \(ruled.number) of "
            + "the rules."),
        location: printed.location)
    }
    guard PrintedForm.of(printed.title) != PrintedForm.of(ruled.title.zh) else { return nil }
    return VerificationDifference(
      code: .taskTitleChanged, task: printed.number, obligations: ruled.obligations.map(\.id),
      message: LocalizedText(
        "任务 \(printed.number) 在清单中为“\(printed.title)”，在规则中为“\(ruled.title.zh)”。",
        en:
          "Task \(printed.number) is titled \(printed.title) in the list and \(ruled.title.zh) in "
          + "the rules."),
      location: printed.location)
  }

  private static func added(_ task: PrintedTask) -> VerificationDifference {
    VerificationDifference(
      code: .taskAdded, task: task.number,
      message: LocalizedText(
        "清单任务 \(task.number)“\(task.title)”在规则中没有。",
        en: "Task \(task.number) of the list, \(task.title), is not in the rules."),
      location: task.location)
  }

  private static func missing(_ task: NationalTask) -> VerificationDifference {
    VerificationDifference(
      code: .taskMissing, task: task.number, obligations: task.obligations.map(\.id),
      message: LocalizedText(
        "规则任务 \(task.number)“\(task.title.zh)”在清单中没有。",
        en: "Task \(task.number) of the rules, \(task.title.zh), is not in the list."))
  }
}
