import Compliance
import Foundation
import PlanReading
import TextMatching
import Testing

@testable import Reporting

@Suite("JSON report")
struct JSONReportTests {
  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func plan(_ report: AuditReport, _ options: ReportOptions = .audit) throws -> [String:
    Any]
  {
    let plans = try object(try report.text(.json, options))["plans"] as? [[String: Any]]
    return try #require(plans?.first)
  }

  private func obligation(_ id: String, in plan: [String: Any]) throws -> [String: Any] {
    let obligations = plan["obligations"] as? [[String: Any]]
    return try #require(obligations?.first { $0["id"] as? String == id })
  }

  @Test("the envelope names schema, tool, task list, what is not there and what failed")
  func envelope() throws {
    let report = try object(try AuditReport.varied.text(.json))
    #expect(report["schema"] as? String == "bizuo-report/1")
    #expect(report["tool"] as? [String: String] == ["name": "bizuo", "version": "1.0"])
    let list = ["id": "2024", "title": "样例清单", "sha256": "abcd"]
    #expect(report["taskList"] as? [String: String] == list)
    #expect(report["notSubmitted"] as? [String] == ["丙省"])
    let errors = report["errors"] as? [[String: String]]
    #expect(errors?.first?["code"] == "file-empty")
    #expect(errors?.first?["path"] == "plans/x.txt")
  }

  @Test("a plan has its source, jurisdiction, counts and findings")
  func planHead() throws {
    let plan = try plan(.varied)
    let source = ["path": "plans/jia.md", "sha256": "00ff", "format": "markdown"]
    #expect(plan["source"] as? [String: String] == source)
    #expect(plan["year"] as? Int == 2024)
    #expect(plan["items"] as? Int == 1)
    #expect(plan["verdict"] as? String == "fail")
    let jurisdiction = plan["jurisdiction"] as? [String: Any]
    #expect(jurisdiction?["name"] as? String == "甲省")
    #expect(jurisdiction?["kind"] as? String == "province")
    #expect(jurisdiction?["classes"] as? [String: String] == ["数据知识产权试点省份": "unknown"])
    #expect((plan["summary"] as? [String: Int])?["applicable"] == 4)
    let finding = (plan["document"] as? [[String: Any]])?.first
    #expect(finding?["code"] as? String == "numbers-missing")
    #expect(finding?["location"] as? [String: Int] == ["line": 40, "column": 1])
  }

  @Test("an element has evidence, deadlines and a gap under the names of the contract")
  func element() throws {
    let obligation = try obligation("07", in: try plan(.varied))
    for key in ["task", "title", "bearer", "level", "applicability", "verdict", "severity"] {
      #expect(obligation[key] != nil, "\(key)")
    }
    let element = try #require((obligation["elements"] as? [[String: Any]])?.first)
    #expect(element["core"] as? Bool == true)
    let evidence = (element["evidence"] as? [[String: Any]])?.first
    #expect(evidence?["item"] as? Int == 12)
    #expect(evidence?["quote"] as? String == "六月前印发本省转化方案")
    #expect(evidence?["matched"] as? [String] == ["转化方案"])
    #expect(evidence?["location"] as? [String: Int] == ["line": 34, "column": 5])
    let deadline = (element["deadlines"] as? [[String: Any]])?.first
    #expect(deadline?["required"] as? String == "2024-06-30")
    #expect(deadline?["stated"] as? String == "2024-10-31")
    #expect(deadline?["verdict"] as? String == "late")
    let gap = element["gap"] as? [String: Any]
    #expect(gap?["missing"] as? String == "期限过晚。")
    #expect((gap?["nearest"] as? [String: Any])?["item"] as? Int == 9)
    #expect(gap?["suggestion"] as? String == "六月底前印发本省方案。")
  }

  @Test(
    "places are told in the terms of their format",
    arguments: [
      (PlanReading.SourceLocation(place: .paragraph(3)), #"{"paragraph":3}"#),
      (
        PlanReading.SourceLocation(place: .tableCell(table: 1, row: 2, cell: 3)),
        #"{"table":1,"row":2,"cell":3}"#
      ),
      (
        PlanReading.SourceLocation(place: .sheetCell(sheet: "附表", cell: "B7"), file: "b.xlsx"),
        #"{"sheet":"附表","cell":"B7","file":"b.xlsx"}"#
      ),
      (PlanReading.SourceLocation(place: .page(page: 4, line: 5)), #"{"page":4,"line":5}"#),
    ])
  func places(location: PlanReading.SourceLocation, json: String) throws {
    let element = ElementReport.sample(evidence: [.sample(location: location)])
    let report = AuditReport.sample(plans: [.sample(obligations: [.sample(elements: [element])])])
    #expect(try report.text(.ndjson).contains("\"location\":\(json)"))
  }

  @Test("verdicts alone leave of an element its id and verdict")
  func verdictsOnly() throws {
    var options = ReportOptions.audit
    options.detail = .verdicts
    let plan = try plan(.varied, options)
    #expect(plan["measures"] == nil)
    let obligation = try obligation("07", in: plan)
    #expect(Set(obligation.keys) == ["id", "applicability", "verdict", "severity", "elements"])
    let element = (obligation["elements"] as? [[String: Any]])?.first
    #expect(element as? [String: String] == ["id": "07.a", "verdict": "covered"])
  }

  @Test("a stream has one plan a line, then what is missing and what failed")
  func lines() throws {
    let lines = try AuditReport.varied.text(.ndjson).split(separator: "\n")
    #expect(lines.count == 3)
    let plan = try object(lines[0])
    #expect(plan["schema"] as? String == "bizuo-report/1")
    #expect(plan["verdict"] as? String == "fail")
    let last = try object(lines[2])
    #expect(last["schema"] as? String == "bizuo-report/1")
    #expect(last["notSubmitted"] as? [String] == ["丙省"])
    #expect((last["errors"] as? [Any])?.count == 1)
  }

  @Test("a streamed plan is the plan of the whole report")
  func streamedAlike() throws {
    var streamed = try object(try AuditReport.varied.text(.ndjson).split(separator: "\n")[0])
    streamed["schema"] = nil
    #expect(NSDictionary(dictionary: streamed) == NSDictionary(dictionary: try plan(.varied)))
  }

  @Test("records of a stream are answered by their id")
  func records() throws {
    let writer = NDJSONWriter(options: .audit)
    let answer = writer.write(id: "a\n1", plan: .sample())
    let good = try object(String(decoding: answer, as: UTF8.self))
    #expect(good["id"] as? String == "a\n1")
    #expect((good["plan"] as? [String: Any])?["verdict"] as? String == "pass")
    #expect(answer.count { $0 == UInt8(ascii: "\n") } == 1)
    let bad = writer.write(
      id: "7", errorCode: "no-items", message: LocalizedText("没有举措。", en: "No measures."))
    #expect(
      String(decoding: bad, as: UTF8.self)
        == #"{"id":"7","error":{"code":"no-items","message":"没有举措。"}}"# + "\n")
  }

  @Test("English is used for labels and messages where asked")
  func english() throws {
    let options = ReportOptions(language: .en, toolVersion: "1", wholeAudit: true)
    let obligation = try obligation("07", in: try plan(.varied, options))
    #expect(obligation["title"] as? String == "Put patents to use")
  }

  @Test("the same report gives the same bytes", arguments: HostileTextTests.formats)
  func deterministic(format: ReportFormat) throws {
    let first = AuditReport.varied.render(as: format, options: .audit)
    #expect(AuditReport.varied.render(as: format, options: .audit) == first)
    #expect(!first.isEmpty)
  }
}
