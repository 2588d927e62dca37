import Compliance
import Foundation
import Testing

@testable import Reporting

@Suite("JUnit report")
struct JUnitReportTests {
  private func cases() throws -> [Substring: Substring] {
    let text = try AuditReport.varied.text(.junit)
    let cases = text.components(separatedBy: "<testcase name=\"").dropFirst().map { part in
      (part.prefix { $0 != " " }.description, part)
    }
    return Dictionary(cases.map { (Substring($0.0), Substring($0.1)) }) { first, _ in first }
  }

  @Test("an obligation that fails its plan is a failure with its gaps")
  func failure() throws {
    let failed = try #require(try cases()["08"])
    #expect(failed.contains("<failure type=\"missing\" message=\"缺：08.a 存量盘点\">"))
    #expect(failed.contains("建议：六月底前印发本省方案。"))
  }

  @Test(
    "what is optional, undetermined, not applicable or waived is skipped",
    arguments: [
      "20", "08.enhanced", "04.city", "09",
    ])
  func skipped(id: Substring) throws {
    let skipped = try #require(try cases()[id])
    #expect(skipped.contains("<skipped message="))
    #expect(!skipped.prefix { $0 != "/" }.contains("<failure"))
  }

  @Test("what only warns passes, and says so")
  func warning() throws {
    let passed = try #require(try cases()["07"])
    #expect(passed.contains("<system-out>"))
  }

  @Test("counts agree with the cases")
  func counts() throws {
    let text = try AuditReport.varied.text(.junit)
    #expect(
      text.contains(
        """
        <testsuite name="甲省二〇二四年工作要点" tests="6" failures="1" errors="0" skipped="4" \
        file="plans/jia.md">
        """))
    #expect(text.components(separatedBy: "<testcase ").count - 1 == 10)
    #expect(text.contains("tests=\"10\" failures=\"1\" errors=\"1\""))
  }

  @Test("an input that could not be used is an error")
  func unusable() throws {
    #expect(try AuditReport.varied.text(.junit).contains("<error type=\"file-empty\""))
  }

  @Test(
    "the schema accepts it, whatever the text",
    .enabled(
      if: ExternalCheck.isAvailable(schema: "junit-10.xsd", program: ["xmllint", "--version"]),
      "needs BIZUO_SCHEMAS and xmllint"))
  func schema() throws {
    let schema = try #require(ExternalCheck.schemas).appendingPathComponent("junit-10.xsd")
    for report in [AuditReport.varied] + HostileText.samples.map(HostileText.report) {
      let outcome = try ExternalCheck.run(
        ["xmllint", "--noout", "--schema", schema.path],
        on: report.render(as: .junit, options: .audit))
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }
}
