import Compliance
import PlanReading
import Testing

@testable import Reporting

@Suite("GitHub annotations")
struct GitHubReportTests {
  @Test("an obligation that fails is an error at the place to amend")
  func failure() throws {
    let lines = try AuditReport.varied.text(.github).split(separator: "\n")
    #expect(
      lines.contains {
        $0.hasPrefix("::error file=plans/jia.md,line=20,col=1,title=08 盘点存量（各省，必做）::08.a")
      })
  }

  @Test("levels are error, warning and notice")
  func levels() throws {
    let lines = try AuditReport.varied.text(.github).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 2)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 2)
    #expect(lines.count { $0.hasPrefix("::notice ") } == lines.count - 4)
  }

  @Test("waived and inapplicable obligations are not annotated")
  func silent() throws {
    let text = try AuditReport.varied.text(.github)
    #expect(!text.contains("title=09 "))
    #expect(!text.contains("04.city"))
  }

  @Test("data and properties are escaped by the rules of the runner")
  func escaping() {
    #expect(GitHubReport.escapedData("a%b\r\nc:d,e") == "a%25b%0D%0Ac:d,e")
    #expect(GitHubReport.escapedProperty("a%b\r\nc:d,e") == "a%25b%0D%0Ac%3Ad%2Ce")
  }

  @Test("a place that is no line stands in the message")
  func otherPlaces() throws {
    let evidence = Evidence.sample(location: PlanReading.SourceLocation(place: .paragraph(17)))
    let element = ElementReport.sample(verdict: .weak, evidence: [evidence])
    let report = AuditReport.sample(plans: [
      .sample(obligations: [.sample(verdict: .partial, severity: .warning, elements: [element])])
    ])
    let lines = try report.text(.github).split(separator: "\n")
    let annotation = try #require(lines.first { $0.hasPrefix("::warning") })
    #expect(annotation.hasSuffix("（第 17 段）"))
    #expect(!annotation.contains("line="))
  }
}
