import Compliance
import TextMatching

/// The report for a terminal: of one plan in detail, of an audit as a matrix with totals.
struct TextReport {
  let report: AuditReport
  let options: ReportOptions

  /// UTF-8, ending in a line feed.
  func render() -> [UInt8] {
    let phrases = Phrases(language: options.language)
    var page = TextPage(options: options)
    if options.wholeAudit {
      AuditText(report: report, phrases: phrases).add(to: &page)
    } else {
      page.add(
        phrases(
          "对照《\(report.taskList.title)》核查", en: "Checked against \(report.taskList.title)"),
        tone: .faint)
      for plan in report.plans {
        page.blank()
        PlanText(taskList: report.taskList, phrases: phrases).add(plan, to: &page)
      }
    }
    addErrors(phrases, to: &page)
    return page.bytes
  }

  private func addErrors(_ phrases: Phrases, to page: inout TextPage) {
    guard !report.errors.isEmpty else { return }
    page.blank()
    page.add(phrases("无法使用的输入", en: "Inputs that could not be used"), tone: .strong)
    for error in report.errors {
      page.add(phrases(error.message), lead: "✗ ", indent: 2, tone: .bad, tonesLeadOnly: true)
      page.add("\(error.path) [\(error.code)]", indent: 4, tone: .faint)
    }
  }
}
