import Compliance
import TextMatching
import Testing

@testable import Reporting

@Suite("HTML")
struct HTMLReportTests {
  private func page(_ report: AuditReport, _ options: ReportOptions = .audit) -> String {
    String(decoding: HTMLReport(report: report, options: options).render(), as: UTF8.self)
  }

  @Test("The same report gives the same bytes")
  func deterministic() {
    #expect(page(.compared) == page(.compared))
  }

  @Test("The matrix has a cell for each plan and obligation")
  func cells() {
    #expect(
      page(.compared).components(of: "<td><a class=\"c ", "<td class=\"first\"><a class=\"c ") == 30
    )
  }

  @Test("A waived gap shows its reason, who waived it and until when")
  func waiver() {
    #expect(page(.compared).contains("豁免：明年再做（李四批准，至 2024-12-31）"))
  }

  @Test("A ruling stands beside what the rules had found")
  func ruling() {
    #expect(page(.varied).contains("人工裁定：第 3 条承接本要素（规则判定为仅沾边）"))
  }

  @Test("Provinces without a plan and inputs that failed are listed")
  func submissions() {
    let page = page(.compared)
    #expect(page.contains("<li>己省</li>"))
    #expect(page.contains("plans/庚.txt 是空文件。"))
  }

  @Test("A check of one plan has neither matrix nor overview")
  func singlePlan() {
    let page = page(.sample(plans: [.drawn("甲省", "●●◐○?○")]), .check)
    #expect(!page.contains("id=\"overview\""))
    #expect(page.contains("id=\"p1-03\""))
  }

  @Test("An audit of no plans says so")
  func noPlans() {
    #expect(page(.sample(plans: [])).contains("没有报告任何计划"))
  }

  @Test("In English the labels are English and plan text stays Chinese, marked as such")
  func english() {
    var options = ReportOptions.audit
    options.language = .en
    let page = page(.compared, options)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("Most common gaps"))
    #expect(page.contains("<h1 lang=\"zh-CN\">甲省二〇二四年工作要点</h1>"))
  }

  @Test("Nothing but escaped text comes from a report", arguments: HostileText.samples)
  func hostile(text: String) {
    let page = page(HostileText.report(text))
    #expect(page.components(of: "<script") == 1)
    #expect(!page.contains("<b>a"))
    #expect(!page.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x2028 })
  }

  @Test("The policy allows the page's own script by its hash and nothing from outside")
  func policy() {
    #expect(ContentSecurityPolicy.value.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!ContentSecurityPolicy.value.contains("unsafe"))
  }
}

extension String {
  /// How often any of these strings occurs.
  fileprivate func components(of needles: String...) -> Int {
    needles.reduce(0) { $0 + split(separator: $1, omittingEmptySubsequences: false).count - 1 }
  }
}
