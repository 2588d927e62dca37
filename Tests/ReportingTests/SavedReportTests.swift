import Compliance
import Testing

@testable import Reporting

@Suite("Reading reports back")
struct SavedReportTests {
  private let options = ReportOptions.audit

  @Test("a report reads back as what was written", arguments: [ReportFormat.json, .ndjson])
  func roundTrip(format: ReportFormat) throws {
    let read = try SavedReport(reading: AuditReport.varied.render(as: format, options: options))
    var expected = SavedReport(AuditReport.varied)
    expected.taskList?.sections = []  // sections are not part of the JSON report
    #expect(read == expected)
  }

  @Test("hostile text reads back unchanged")
  func hostile() throws {
    for sample in HostileText.samples {
      let bytes = HostileText.report(sample).render(as: .ndjson, options: options)
      let read = try SavedReport(reading: bytes)
      #expect(read.plans.first?.obligations.first?.elements.first?.evidence?.first?.quote == sample)
    }
  }

  @Test(
    "verdicts alone read back without evidence and measures",
    arguments: [
      ReportFormat.json, .ndjson,
    ])
  func verdicts(format: ReportFormat) throws {
    var options = options
    options.detail = .verdicts
    let read = try SavedReport(reading: AuditReport.varied.render(as: format, options: options))
    let element = read.plans[0].obligations[1].elements[0]
    #expect(element == SavedReport.Element(id: "07.a", verdict: .covered))
    #expect(read.plans[0].measures.isEmpty)
  }

  @Test(
    "what is no report is refused",
    arguments: [
      "", "甲省工作要点", "{", "[]", "{}", #"{"schema": 1}"#,
      #"{"schema": "bizuo-report/1", "plans": [{}]}"#, "{}\n{}",
    ])
  func refused(text: String) {
    #expect(throws: SavedReportError.self) { try SavedReport(reading: Array(text.utf8)) }
  }

  @Test("another contract is named")
  func otherSchema() {
    let text = #"{"schema": "bizuo-report/9", "plans": []}"#
    #expect(throws: SavedReportError.otherSchema("bizuo-report/9")) {
      try SavedReport(reading: Array(text.utf8))
    }
  }

  @Test("a stream without its last line is cut off")
  func cutOff() throws {
    let lines = try AuditReport.varied.text(.ndjson).split(separator: "\n")
    for count in 1...2 {
      let bytes = Array(lines.prefix(count).joined(separator: "\n").utf8)
      #expect(throws: SavedReportError.cutOff) { try SavedReport(reading: bytes) }
    }
  }

  @Test("a report is told from a plan by its first character")
  func detection() {
    #expect(SavedReport.looksLikeReport(Array("\u{FEFF}\n {".utf8)))
    #expect(!SavedReport.looksLikeReport(Array("# {甲省}".utf8)))
    #expect(!SavedReport.looksLikeReport([]))
  }
}
