import EmbeddedRules
import PlanReading
import TaskRules
import Testing

@testable import Compliance

/// What every element's own examples say, denied.
@Suite("Examples behind a negation")
struct NegatedExampleTests {
  private static let verbs = [
    "开展", "组织", "建立", "建设", "推进", "推动", "举办", "召开", "制定", "印发", "出台", "实施", "启动", "遴选", "培育", "征集",
    "编制", "发布", "设立",
  ]

  /// By element, the examples of one clause that begin with what is done.
  private static func plainExamples() throws -> [String: [String]] {
    var plain: [String: [String]] = [:]
    for examples in try TaskListLoader(files: .embedded).examples() {
      plain[examples.element] = examples.covered.filter { text in
        verbs.contains { text.hasPrefix($0) } && !text.contains { "，；：的".contains($0) }
          && text.filter { $0 == "。" }.count == 1
      }
    }
    return plain
  }

  @Test("cover nothing", arguments: ["不", "未", "没有", "暂不", "不打算", "无力", "取消", "今年不再"])
  func negated(negation: String) throws {
    let rulebook = try Rulebook.embedded()
    let judge = PlanJudge(rulebook: rulebook, detail: .verdicts)
    let examples = try Self.plainExamples()
    #expect(examples.values.map(\.count).reduce(0, +) > 150)
    for (element, texts) in examples where !texts.isEmpty {
      let measures = texts.enumerated().map { "\($0 + 1). \(negation)\($1)\n" }.joined()
      let plan = try #require(
        try PlanReader().plans(
          bytes: Array("江西省2024年知识产权工作要点\n\(measures)".utf8), path: "计划.txt"
        ).first)
      let place = try #require(rulebook.elementIndex[element])
      #expect(judge.elements(of: plan)[place].verdict != .covered, "\(element)")
    }
  }
}
