import Compliance
import Testing
import TextMatching

@testable import Reporting

@Suite("docx in LibreOffice", .enabled(if: Office.isAvailable))
struct OpinionTests {
  private func text(_ report: AuditReport, _ options: ReportOptions = .check) throws -> String {
    let files = try Office.convert(
      OpinionReport(report: report, options: options).render(), named: "opinion.docx",
      to: "txt:Text (encoded):UTF8")
    return try #require(files["opinion.txt"])
  }

  @Test("An opinion has its title, its addressee, its sections in order and a blank date")
  func form() throws {
    let text = try text(.sample(plans: [.drawn("甲省", "●●◐○?○")]))
    let parts = [
      "关于《甲省二〇二四年工作要点》的审核意见", "甲省知识产权局：", "一、总体意见", "适用的责任共 5 项，其中必做 4 项、选做 1 项",
      "全部承接 2 项，部分承接 1 项，缺失 2 项；另有 1 项是否适用尚待核实", "二、主要问题及修改建议", "三、已承接情况",
      "四、待核实事项", "（审核单位）", "　　年　月　日",
    ]
    var rest = text[...]
    for part in parts {
      let place = try #require(rest.firstRange(of: part), "\(part) is missing or out of place")
      rest = rest[place.upperBound...]
    }
  }

  @Test(
    "What fails the plan stands first in the table, with the measure to amend and what to write")
  func problems() throws {
    let text = try text(.sample(plans: [.drawn("甲省", "●●◐○?○")]))
    let must = try #require(text.firstRange(of: "必做、须修改"))
    let advised = try #require(text.firstRange(of: "选做、建议"))
    #expect(must.lowerBound < advised.lowerBound)
    #expect(text.contains("第 9 条或新增"))
    #expect(text.contains("六月底前印发本省方案。"))
  }

  @Test("A late deadline stands in a table of its own, and a waived gap among the exceptions")
  func termsAndExceptions() throws {
    let text = try text(.sample(plans: [.fullOfGaps]))
    #expect(text.contains("2024-10-31（第 12 条）"))
    #expect(text.contains("豁免：并入另一计划（李四批准，至 2024-12-31）"))
    #expect(text.contains("文档本身的问题"))
  }

  @Test("An audit gives one opinion a plan")
  func audit() throws {
    let text = try text(.compared, .audit)
    #expect(text.split(separator: "的审核意见").count == 6)
  }

  @Test("Whatever stands in a report, the document opens")
  func hostile() throws {
    let report = HostileText.report(of: HostileText.samples)
    #expect(try text(report).contains("<script>alert(1)</script>&amp;]]>"))
  }

  @Test("Title marks within the plan's title become the inner ones")
  func nestedTitle() throws {
    var plan = PlanReport.drawn("甲省", "●●●●●●")
    plan.title = "《纲要》实施要点"
    #expect(try text(.sample(plans: [plan])).contains("关于《〈纲要〉实施要点》的审核意见"))
  }

  @Test("The same report gives the same bytes")
  func deterministic() {
    let report = OpinionReport(report: .compared, options: .audit)
    #expect(report.render() == report.render())
  }
}
