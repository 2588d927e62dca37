import Compliance
import Foundation
import PlanReading
import Testing

@testable import Reporting

@Suite("SARIF report")
struct SARIFReportTests {
  private struct Log: Decodable {
    struct Text: Decodable { var text: String }
    struct Artifact: Decodable { var uri: String }
    struct Region: Decodable { var startLine: Int, startColumn: Int }
    struct Physical: Decodable { var artifactLocation: Artifact, region: Region? }
    struct Place: Decodable { var paragraph: Int? }
    struct Location: Decodable { var physicalLocation: Physical, properties: Place? }
    struct Suppression: Decodable { var kind: String, justification: String }
    struct Result: Decodable {
      var ruleId: String, ruleIndex: Int, kind: String, level: String, message: Text
      var locations: [Location], suppressions: [Suppression]?
    }
    struct Rule: Decodable { var id: String, help: Text }
    struct Driver: Decodable { var rules: [Rule] }
    struct Tool: Decodable { var driver: Driver }
    struct Run: Decodable { var tool: Tool, results: [Result] }
    var runs: [Run]
  }

  private func run(_ report: AuditReport = .varied) throws -> Log.Run {
    let bytes = report.render(as: .sarif, options: .audit)
    return try #require(try JSONDecoder().decode(Log.self, from: Data(bytes)).runs.first)
  }

  private func result(_ rule: String, in report: AuditReport = .varied) throws -> Log.Result {
    try #require(try run(report).results.first { $0.ruleId == rule })
  }

  @Test("every result has a location and a rule with help")
  func locations() throws {
    let run = try run()
    #expect(!run.results.isEmpty)
    for result in run.results {
      #expect(result.locations.count == 1, "\(result.ruleId)")
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
      #expect(!run.tool.driver.rules[result.ruleIndex].help.text.isEmpty)
    }
  }

  @Test("a result points to its evidence first, then to the nearest item")
  func evidenceFirst() throws {
    #expect(try result("07.b").locations[0].physicalLocation.region?.startLine == 34)
    #expect(try result("08.a").locations[0].physicalLocation.region?.startLine == 20)
  }

  @Test("with neither evidence nor a nearest item it points to the title")
  func titleLast() throws {
    let element = ElementReport.sample(verdict: .absent, gap: .sample(nearest: nil))
    let report = AuditReport.sample(plans: [
      .sample(obligations: [.sample(verdict: .missing, severity: .error, elements: [element])])
    ])
    let region = try result("07.a", in: report).locations[0].physicalLocation.region
    #expect(region?.startLine == 1)
    #expect(region?.startColumn == 3)
  }

  @Test("what is undetermined is open and weighs nothing")
  func undetermined() throws {
    let result = try result("08.enhanced")
    #expect(result.kind == "open")
    #expect(result.level == "none")
  }

  @Test(
    "a level is that of the obligation's severity",
    arguments: [
      ("07.b", "warning"), ("08.a", "error"), ("20.a", "note"),
      ("document/numbers-missing", "warning"),
    ])
  func levels(rule: String, level: String) throws {
    #expect(try result(rule).level == level)
  }

  @Test("a waived gap is suppressed with its reason")
  func suppression() throws {
    let suppression = try #require(try result("09.a").suppressions?.first)
    #expect(suppression.kind == "external")
    #expect(suppression.justification.contains("并入另一计划"))
    #expect(try result("08.a").suppressions == nil)
  }

  @Test("an element that two obligations share is one result, of the graver one")
  func shared() throws {
    let element = ElementReport.sample(verdict: .absent)
    let report = AuditReport.sample(plans: [
      .sample(obligations: [
        .sample(verdict: .missing, severity: .warning, elements: [element]),
        .sample(.sample("07.city"), verdict: .missing, severity: .error, elements: [element]),
      ])
    ])
    #expect(try run(report).results.filter { $0.ruleId == "07.a" }.map(\.level) == ["error"])
  }

  @Test("a place without lines stands in the properties")
  func otherPlaces() throws {
    let evidence = Evidence.sample(location: PlanReading.SourceLocation(place: .paragraph(17)))
    let element = ElementReport.sample(verdict: .weak, evidence: [evidence])
    let report = AuditReport.sample(plans: [
      .sample(
        path: "计划/a b.docx",
        obligations: [.sample(verdict: .partial, severity: .warning, elements: [element])])
    ])
    let location = try result("07.a", in: report).locations[0]
    #expect(location.physicalLocation.region == nil)
    #expect(location.properties?.paragraph == 17)
    #expect(
      location.physicalLocation.artifactLocation.uri == "%E8%AE%A1%E5%88%92/a%20b.docx")
  }

  @Test(
    "addresses are percent-encoded",
    arguments: [
      ("a:b/c?d#e", "a%3Ab/c%3Fd%23e"), ("/tmp/计.md", "file:///tmp/%E8%AE%A1.md"),
      ("100%.md", "100%25.md"), ("..\\x", "..%5Cx"),
    ])
  func addresses(path: String, uri: String) {
    #expect(SARIFText.uri(path) == uri)
  }

  @Test("messages hold neither placeholders nor links")
  func messages() {
    #expect(SARIFText.message("{0} [x](y)") == "{{0}} [x] (y)")
  }

  @Test(
    "the schema of OASIS accepts it, whatever the text",
    .enabled(
      if: ExternalCheck.isAvailable(
        schema: "sarif-schema-2.1.0.json", program: ["python3", "-c", "import jsonschema"]),
      "needs BIZUO_SCHEMAS and python3-jsonschema"))
  func schema() throws {
    let schema = try #require(ExternalCheck.schemas).appendingPathComponent(
      "sarif-schema-2.1.0.json")
    let program = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      validator = jsonschema.validators.validator_for(schema)(schema)
      errors = list(validator.iter_errors(json.load(open(sys.argv[2], encoding="utf-8"))))
      print("\\n".join(error.message for error in errors[:5]))
      sys.exit(1 if errors else 0)
      """
    for report in [AuditReport.varied] + HostileText.samples.map(HostileText.report) {
      let outcome = try ExternalCheck.run(
        ["python3", "-c", program, schema.path],
        on: report.render(as: .sarif, options: .audit))
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }
}
