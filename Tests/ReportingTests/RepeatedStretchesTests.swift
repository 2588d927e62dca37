import Compliance
import EmbeddedRules
import PlanReading
import TaskRules
import TextMatching
import Testing

@testable import Reporting

@Suite("Lines of one writer")
struct RepeatedStretchesTests {
  /// Plans that share their reports in part, in an order in which much comes again.
  private var plans: [PlanReport] {
    let elements: [ElementReport] = [
      .sample("07.a"), .sample("07.a", name: "别的名称"), .sample("07.b", verdict: .absent),
      .sample("07.b", verdict: .weak, gap: .sample(missing: "不够具体。")),
      .sample("07.b", verdict: .absent, gap: .sample(nearest: nil, suggestion: "另写一条。")),
    ]
    var generator = SystemRandomNumberGenerator()
    let obligation = ObligationReport.sample()
    return (0..<60).map { _ in
      var obligations = [obligation, obligation]
      for index in obligations.indices {
        obligations[index].elements = (0..<3).map { _ in
          var element = elements.randomElement(using: &generator) ?? elements[0]
          element.core = Bool.random(using: &generator)
          if Bool.random(using: &generator) { element.evidence = [.sample(quote: "另一处")] }
          if Bool.random(using: &generator) { element.gap = nil }
          return element
        }
        obligations[index].applicability = Bool.random(using: &generator) ? .applies : .undetermined
      }
      return .sample(obligations: obligations)
    }
  }

  @Test(
    "are those that a writer of its own would write each plan", arguments: Language.allCases,
    ReportOptions.Detail.allCases)
  func alike(language: Language, detail: ReportOptions.Detail) {
    let options = ReportOptions(
      language: language, detail: detail, toolVersion: "1", wholeAudit: true)
    let writer = NDJSONWriter(options: options)
    for plan in plans {
      let line = String(decoding: writer.write(plan: plan), as: UTF8.self)
      #expect(
        line == String(decoding: NDJSONWriter(options: options).write(plan: plan), as: UTF8.self))
    }
  }

  @Test("are those of a writer of its own where plans have verdicts in common")
  func alikeOfChecker() throws {
    let files = RuleFiles.embedded
    let list = try TaskListLoader(files: files).taskList(nil)
    let checker = PlanChecker(
      rulebook: try Rulebook(
        taskList: list, language: try LanguageRules(files: files, year: list.year)),
      registry: try JurisdictionRegistry(files: .embedded), detail: .verdicts)
    let options = ReportOptions(detail: .verdicts, toolVersion: "1", wholeAudit: true)
    let writer = NDJSONWriter(options: options)
    for place in ["山西省", "广东省", "某地"] {
      for size in 0..<12 {
        let measures = list.elements.shuffled().prefix(size * 6).map(\.suggestion.zh)
        let text = "# \(place)2024年知识产权工作要点\n\n一、加强服务。\n\n" + measures.joined(separator: "\n\n")
        for plan in try PlanReader().plans(bytes: Array(text.utf8), path: "plan.md") {
          let report = checker.report(on: plan)
          let line = String(decoding: writer.write(plan: report), as: UTF8.self)
          #expect(
            line
              == String(
                decoding: NDJSONWriter(options: options).write(plan: report), as: UTF8.self))
        }
      }
    }
  }

  @Test("say what the indented report of the plan says")
  func alikeIndented() {
    let writer = NDJSONWriter(options: .audit)
    for plan in plans {
      var indented = JSONWriter(layout: .indented)
      indented.object {
        $0.key("schema")
        $0.value(JSONReport.schema)
        PlanJSON(language: .zh, detail: .full).writeMembers(of: plan, to: &$0)
      }
      // No text of these plans has blanks or line ends in it.
      let plain = String(decoding: indented.finished(), as: UTF8.self).filter { !$0.isWhitespace }
      let line = String(decoding: writer.write(plan: plan), as: UTF8.self)
      #expect(line.filter { !$0.isWhitespace } == plain)
    }
  }
}
