import Compliance
import TaskRules
import TextMatching

/// What every part of the page needs: the report, the language, and the order of columns.
struct PageContext {
  /// A column of the matrix.
  struct Column {
    /// The obligation, as the first plan that has it was judged by it.
    let obligation: Obligation
    /// The section that its task stands in; nil where the list's sections are not known.
    let section: SectionOutline?
  }

  /// What is shown.
  let report: AuditReport
  /// How it is shown.
  let options: ReportOptions
  /// All obligations in the list's order.
  let columns: [Column]

  /// Prepares a page.
  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    self.options = options
    var seen: Set<String> = []
    columns = report.plans.flatMap(\.obligations).compactMap { judged in
      guard seen.insert(judged.obligation.id).inserted else { return nil }
      return Column(
        obligation: judged.obligation,
        section: report.taskList.sections.first { $0.tasks.contains(judged.obligation.task) })
    }
  }

  /// Whether plans are compared, or one is shown by itself.
  var isAudit: Bool { options.wholeAudit || report.plans.count != 1 }

  /// A text in the reader's language.
  func say(_ text: LocalizedText) -> String { text.text(in: options.language) }

  /// A plan's jurisdiction, or that it is not known.
  func jurisdiction(of plan: PlanReport) -> String {
    plan.jurisdiction.name ?? say(PageWords.unknownJurisdiction)
  }

  /// Columns that follow each other in one section.
  var columnGroups: [(section: SectionOutline?, columns: [Column])] {
    columns.reduce(into: []) { groups, column in
      if let last = groups.indices.last, groups[last].section == column.section {
        groups[last].columns.append(column)
      } else {
        groups.append((column.section, [column]))
      }
    }
  }

  /// `一、标题`, or `I. Title` in English.
  func heading(of section: SectionOutline) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let number =
      options.language == .zh && numerals.indices.contains(section.number - 1)
      ? numerals[section.number - 1] + "、" : "\(section.number). "
    return number + say(section.title)
  }
}
