import EmbeddedRules
import Foundation
import PlanReading
import TaskRules
import Testing

@testable import Compliance

/// What a plan under `Samples/2024` is expected to be judged; obligations named nowhere do not apply.
struct ExpectedSample: Sendable, CustomTestStringConvertible {
  /// The file's name.
  var file: String
  /// The plan's verdict.
  var verdict: PlanVerdict
  /// Obligations that apply, by verdict.
  var met: String
  var partial = ""
  var missing = ""
  /// Obligations of which nobody knows whether they apply.
  var undetermined = ""

  var testDescription: String { file }

  /// The state of every obligation named.
  var states: [String: String] {
    let groups = [
      ("met", met), ("partial", partial), ("missing", missing), ("undetermined", undetermined),
    ]
    return groups.reduce(into: [:]) { states, group in
      for id in group.1.split(separator: " ") { states[String(id)] = group.0 }
    }
  }

  static let all: [ExpectedSample] = [
    ExpectedSample(
      file: "山西省2024年知识产权工作要点（示例）.md", verdict: .pass,
      met: "01 02 04 04.data 07 08 09 10 11 11.key-city 13 14 15 16 17 20 21 22 23",
      undetermined: "03.province 03.city 04.city 05 06 07.city 08.enhanced 09.enhanced"),
    ExpectedSample(
      file: "海南省2024年知识产权工作要点（示例）.txt", verdict: .pass,
      met: "01 02 04 07 08 09 10 11 13 14 15 16 17 21 22 23", missing: "20",
      undetermined: "03.province 03.city 04.city 05 06 07.city 08.enhanced 09.enhanced"),
    ExpectedSample(
      file: "青海省2024年知识产权工作要点（示例）.md", verdict: .pass,
      met: "01 02 04 09 10 11 13 14 15 16 17 20 21 22 23", partial: "07 08",
      undetermined: "03.province 03.city 04.city 05 06 07.city 08.enhanced 09.enhanced"),
    ExpectedSample(
      file: "苏州市2024年知识产权强市建设工作计划（示例）.md", verdict: .pass,
      met: "03.city 04.city 07.city 08.enhanced 09.enhanced 12"),
    ExpectedSample(
      file: "湖南省2024年知识产权推进计划（示例）.md", verdict: .pass,
      met: """
        01 02 03.province 04 04.data 07 07.city 08 08.enhanced 09 09.enhanced 10 11 12 13 14 15 16 \
        17 20 21 22 23
        """,
      missing: "03.city 04.city", undetermined: "05 06"),
    ExpectedSample(
      file: "江西省2024年知识产权重点任务清单（示例）.md", verdict: .fail,
      met: "01 02 08 17",
      partial: "04 07 07.city 08.enhanced 09 09.enhanced 10 11 13 15 22 23",
      missing: "03.city 04.city 14 16 20 21", undetermined: "03.province 05 06"),
    ExpectedSample(
      file: "贵州省2024年知识产权工作要点（示例）.md", verdict: .fail,
      met: "01 02 04 07 07.city 08 09 10 11 13 14 15 16 17 20 21 22 23",
      partial: "08.enhanced", missing: "03.city 04.city 04.data 09.enhanced",
      undetermined: "03.province 05 06"),
    ExpectedSample(
      file: "宁夏回族自治区2024年知识产权工作安排（示例）.txt", verdict: .fail,
      met: "01 02 07 08 09 13 14 15 17 21 22 23", partial: "04 11 16", missing: "10 20",
      undetermined: "03.province 03.city 04.city 05 06 07.city 08.enhanced 09.enhanced"),
    ExpectedSample(
      file: "黑龙江省2024年知识产权工作要点（示例）.md", verdict: .fail,
      met: "01 04 07 07.city 08 09 13 15", partial: "08.enhanced 16 23",
      missing: "02 03.city 04.city 09.enhanced 10 11 14 17 20 21 22",
      undetermined: "03.province 05 06"),
  ]
}

@Suite("The plans under Samples")
struct SampleVerdictTests {
  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../Samples/2024").standardized
  private let checker: PlanChecker

  init() throws {
    checker = PlanChecker(
      rulebook: try .embedded(), registry: try JurisdictionRegistry(files: .embedded))
  }

  private func report(_ file: String) throws -> PlanReport {
    let path = Self.folder.appending(path: file).path(percentEncoded: false)
    let plans = try PlanReader().plans(in: path)
    #expect(plans.count == 1)
    return checker.report(on: try #require(plans.first))
  }

  @Test(
    "are judged as their authors meant, obligation by obligation", arguments: ExpectedSample.all)
  func verdicts(of sample: ExpectedSample) throws {
    let report = try report(sample.file)
    #expect(report.verdict == sample.verdict)
    for judged in report.obligations {
      let state: String? =
        switch judged.applicability {
        case .applies: judged.verdict.rawValue
        case .undetermined: "undetermined"
        case .notApplicable: nil
        }
      #expect(state == sample.states[judged.obligation.id], "\(judged.obligation.id)")
    }
  }

  @Test("all have their expected verdicts, and say in their first lines that they are samples")
  func complete() throws {
    let folder = Self.folder.path(percentEncoded: false)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(files) == Set(ExpectedSample.all.map(\.file)))
    for file in files {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      let head = text.split(separator: "\n").prefix(2)
      #expect(head.allSatisfy { $0.contains("示例") }, "\(file)")
    }
  }

  @Test("a date too late and a share too small are named with what the plan states")
  func lateAndShort() throws {
    let elements = try report("青海省2024年知识产权工作要点（示例）.md").obligations
      .filter { ["07", "08"].contains($0.obligation.id) }.flatMap(\.elements)
    let late = elements.flatMap(\.deadlines).filter { $0.verdict == .late }
    let short = elements.flatMap(\.quantities).filter { $0.verdict == .short }
    #expect(late.map(\.stated) == ["2024-10-31"])
    #expect(short.map(\.stated) == ["20%"])
  }

  @Test("what is withdrawn in the plan covers nothing")
  func withdrawn() throws {
    let report = try report("宁夏回族自治区2024年知识产权工作安排（示例）.txt")
    let licences = report.obligations.flatMap(\.elements).first { $0.id == "11.b" }
    #expect(licences?.verdict == .absent)
  }

  @Test("the damaged one is read, and its damage is named")
  func damaged() throws {
    let findings = try report("黑龙江省2024年知识产权工作要点（示例）.md").document.map(\.code.rawValue)
    #expect(
      Set(findings) == ["numbers-missing", "item-empty", "text-truncated", "section-missing"])
  }
}
