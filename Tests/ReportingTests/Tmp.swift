import Testing
@testable import Reporting
import Compliance
@Test func show() throws {
  print(try AuditReport.varied.text(.text))
  print(try AuditReport.varied.text(.text, .check))
  print(try AuditReport.varied.text(.json))
  print(
    try AuditReport.varied.text(
      .ndjson, ReportOptions(language: .en, detail: .verdicts, toolVersion: "1", wholeAudit: true)))
}
