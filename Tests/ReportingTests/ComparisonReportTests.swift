import Compliance
import Foundation
import Testing

@testable import Reporting

@Suite("Comparison report")
struct ComparisonReportTests {
  private let worse: ReportComparison = {
    let old = AuditReport.sample()
    let new = AuditReport.sample(plans: [
      .sample(obligations: [
        .sample(
          verdict: .partial, severity: .warning,
          elements: [.sample(verdict: .weak, evidence: [.sample(quote: "推进转化")])])
      ])
    ])
    return ReportComparison(from: SavedReport(old), to: SavedReport(new))
  }()

  private func text(_ comparison: ReportComparison) -> String {
    String(decoding: comparison.render(as: .text, options: .audit), as: UTF8.self)
  }

  @Test("the text says what was lost and the words that went and came")
  func worseText() {
    #expect(
      text(worse) == """
        ✗ 有判定变差

        甲省：通过
          ↓ 07 落实转化运用行动：全 → 部分
              ↓ 07.a 行动方案：已承接 → 仅沾边
                  - 第 12 条 “六月前印发本省转化方案”
                  + 第 12 条 “推进转化”

        """)
  }

  @Test("no change is said in one line")
  func sameText() {
    let report = SavedReport(AuditReport.varied)
    #expect(text(ReportComparison(from: report, to: report)) == "判定没有变化\n")
  }

  @Test("the JSON names the direction of every change")
  func json() throws {
    let bytes = worse.render(as: .json, options: .audit)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["schema"] as? String == "bizuo-comparison/1")
    #expect(object["gotWorse"] as? Bool == true)
    let plan = (object["plans"] as? [[String: Any]])?.first
    let obligation = (plan?["obligations"] as? [[String: Any]])?.first
    #expect(obligation?["change"] as? String == "worse")
    let element = (obligation?["elements"] as? [[String: Any]])?.first
    #expect((element?["lostEvidence"] as? [[String: Any]])?.first?["item"] as? Int == 12)
  }
}
