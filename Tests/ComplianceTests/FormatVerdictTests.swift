import Foundation
import PlanReading
import TaskRules
import Testing

@testable import Compliance

@Suite("The same plan in every format")
struct FormatVerdictTests {
  private static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "PlanReadingTests/Fixtures")

  /// Whether a program that a format needs is at hand.
  private static func has(_ program: String) -> Bool {
    ["/usr/bin/", "/usr/local/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + program)
    }
  }

  private static let documents: [String] =
    [
      "office-table.docx", "python-table.docx", "office-table.xlsx", "python-table.xlsx",
      "office-table.html", "pandoc-table.html", "python-table.csv", "python-table-gb18030.csv",
    ] + (has("pdftotext") ? ["office-table.pdf", "chromium-table.pdf"] : [])
    + (has("soffice") ? ["office-table.odt"] : [])

  /// The verdict of every element of the one plan in a file.
  private static func verdicts(_ path: String) throws -> [String: ElementVerdict] {
    let rulebook = try Rulebook.embedded()
    let plans = try PlanReader().plans(in: fixtures.appending(path: path).path())
    let plan = try #require(plans.first)
    let reports = PlanJudge(rulebook: rulebook, detail: .verdicts).elements(of: plan)
    return Dictionary(uniqueKeysWithValues: reports.map { ($0.id, $0.verdict) })
  }

  @Test("has the verdicts of its Markdown original", arguments: documents)
  func agrees(document: String) throws {
    let original = try Self.verdicts("plan-table.md")
    #expect(original.values.contains(.covered))
    #expect(try Self.verdicts("formats/" + document) == original)
  }
}
