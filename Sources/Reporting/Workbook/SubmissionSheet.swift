import Compliance
import TextMatching

/// One row a plan with its counts and what is wrong with its document; then what is not there.
struct SubmissionSheet {
  let report: AuditReport
  let phrases: Phrases

  func sheet() -> Sheet {
    let columns: [(zh: String, en: String, width: Double)] = [
      ("地区", "Jurisdiction", 18), ("结论", "Verdict", 10), ("举措", "Measures", 8),
      ("适用", "Applicable", 8), ("全", "Met", 8), ("部分", "Partial", 8), ("缺", "Missing", 8),
      ("待定", "Undetermined", 8), ("豁免", "Waived", 8),
      ("文档本身的问题", "The document itself", 60), ("文件", "File", 36),
    ]
    var sheet = Sheet(
      name: phrases("报送情况", en: "Submissions"), widths: columns.map(\.width),
      head: [columns.map { Sheet.Cell(phrases($0.zh, en: $0.en), .heading) }], frozenColumns: 1)
    sheet.rows = report.plans.map(row)
    let blank = Array(repeating: Sheet.Cell("", .centred), count: 7)
    for name in report.notSubmitted {
      sheet.rows.append(
        [Sheet.Cell(name), Sheet.Cell(phrases("未报送", en: "not submitted"), .undetermined)] + blank
          + [Sheet.Cell(""), Sheet.Cell("")])
    }
    for error in report.errors {
      sheet.rows.append(
        [Sheet.Cell(""), Sheet.Cell(phrases("未能使用", en: "not usable"), .failing)] + blank
          + [Sheet.Cell(phrases(error.message)), Sheet.Cell(error.path)])
    }
    return sheet
  }

  private func row(_ plan: PlanReport) -> [Sheet.Cell] {
    let summary = plan.summary
    let counts = [
      plan.measures.count, summary.applicable, summary.met, summary.partial, summary.missing,
      summary.undetermined, summary.waived,
    ]
    let findings = plan.document.map { phrases($0.message) }
    return [
      Sheet.Cell(phrases.name(of: plan)),
      Sheet.Cell(phrases(plan.verdict.label), plan.verdict == .pass ? .met : .failing),
    ] + counts.map { Sheet.Cell($0) } + [
      Sheet.Cell(findings.joined(separator: "\n")), Sheet.Cell(plan.source.path),
    ]
  }
}
