import TaskRules
import TextMatching

/// Which section of a printed list is which of the rules: by title, then by number.
struct SectionPairing {
  private(set) var pairs: [(printed: Int, rules: Int)] = []
  private(set) var differences: [VerificationDifference] = []

  init(printed: [PrintedSection], rules: [TaskSection]) {
    var open = Array(printed.indices)
    var wanted = Array(rules.indices)
    func pair(where matches: (PrintedSection, TaskSection) -> Bool) {
      for index in open {
        guard let match = wanted.first(where: { matches(printed[index], rules[$0]) }) else {
          continue
        }
        pairs.append((index, match))
        wanted.removeAll { $0 == match }
      }
      open.removeAll { index in pairs.contains { $0.printed == index } }
    }
    pair { PrintedForm.of($0.title) == PrintedForm.of($1.title.zh) }
    pair { $0.number == $1.number }
    for (index, match) in pairs {
      if let change = Self.change(printed[index], rules[match]) { differences.append(change) }
    }
    differences += open.map { Self.added(printed[$0]) } + wanted.map { Self.missing(rules[$0]) }
  }

  private static func change(
    _ printed: PrintedSection, _ ruled: TaskSection
  ) -> VerificationDifference? {
    guard
      printed.number != ruled.number
        || PrintedForm.of(printed.title) != PrintedForm.of(ruled.title.zh)
    else { return nil }
    return VerificationDifference(
      code: .sectionChanged,
      message: LocalizedText(
        "清单第 \(printed.number) 部分为“\(printed.title)”，规则第 \(ruled.number) 部分为“\(ruled.title.zh)”。",
        en: "Section \(printed.number) of the list is \(printed.title), section \(ruled.number) of "
          + "the rules \(ruled.title.zh)."))
  }

  private static func added(_ section: PrintedSection) -> VerificationDifference {
    VerificationDifference(
      code: .sectionAdded,
      message: LocalizedText(
        "清单第 \(section.number) 部分“\(section.title)”在规则中没有。",
        en: "Section \(section.number) of the list, \(section.title), is not in the rules."))
  }

  private static func missing(_ section: TaskSection) -> VerificationDifference {
    VerificationDifference(
      code: .sectionMissing,
      message: LocalizedText(
        "规则第 \(section.number) 部分“\(section.title.zh)”在清单中没有。",
        en: "Section \(section.number) of the rules, \(section.title.zh), is not in the list."))
  }
}
