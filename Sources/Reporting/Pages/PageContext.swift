import Compliance
import TaskRules
import TextMatching

/// What every part of the page needs: the report, the language, and the order of columns.
struct PageContext {
  /// A column of the matrix.
  struct Column {
    /// The obligation, and how the plans stand on it.
    let overview: AuditOverview.Column
    /// The section that its task stands in; nil where the list's sections are not known.
    let section: SectionOutline?

    /// The obligation.
    var obligation: Obligation { overview.obligation }
    /// How many plans are in each state.
    var counts: StateCounts { StateCounts(overview.counts) }
  }

  /// What is shown.
  let report: AuditReport
  /// How it is shown.
  let options: ReportOptions
  /// Counts over all plans.
  let overview: AuditOverview
  /// All obligations in the list's order.
  let columns: [Column]
  /// Phrases in the reader's language.
  let phrases: Phrases

  /// Prepares a page.
  init(report: AuditReport, options: ReportOptions) {
    self.report = report
    self.options = options
    phrases = Phrases(language: options.language)
    overview = AuditOverview(report)
    columns = overview.columns.map { column in
      Column(
        overview: column,
        section: report.taskList.sections.first { $0.tasks.contains(column.obligation.task) })
    }
  }

  /// Whether plans are compared, or one is shown by itself.
  var isAudit: Bool { options.wholeAudit || report.plans.count != 1 }

  /// A text in the reader's language.
  func say(_ text: LocalizedText) -> String { phrases(text) }

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

}
