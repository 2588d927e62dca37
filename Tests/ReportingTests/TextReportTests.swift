import Compliance
import TaskRules
import Testing
import TextMatching

@testable import Reporting

@Suite("Terminal report")
struct TextReportTests {
  private func lines(_ report: AuditReport, _ options: ReportOptions) throws -> [Substring] {
    try report.text(.text, options).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// As many obligations as the list of 2024 has, with ids of all lengths.
  private static let wide: AuditReport = {
    let ids =
      (1...20).map { $0 < 10 ? "0\($0)" : "\($0)" }
      + ["03.province", "03.city", "04.data", "04.city", "07.city", "08.enhanced", "09.enhanced"]
      + ["11.key-city"]
    let obligations = ids.sorted().map { ObligationReport.sample(.sample($0)) }
    return .sample(plans: [
      .sample(name: "新疆生产建设兵团", obligations: obligations),
      .sample(name: "甲省", obligations: obligations),
    ])
  }()

  @Test("a passing plan reads from verdict to evidence")
  func passing() throws {
    let element = ElementReport.sample(
      quantities: [
        QuantityReport(
          step: LocalizedText("盘点比例", en: "share"), required: "30%", stated: "40%",
          verdict: .met)
      ])
    let report = AuditReport.sample(plans: [.sample(obligations: [.sample(elements: [element])])])
    #expect(
      try report.text(.text, .check) == """
        对照《样例清单》核查

        甲省二〇二四年工作要点
        plans/jia.md · markdown · 2024 年 · 1 条举措
        ✓ 通过：适用 1 项：全 1、部分 0、缺 0；要素 1 个：承接 1、沾边 0、未承接 0

        三、用起来
        ● 07 落实转化运用行动 [全] 各省 · 必做
            ● 07.a 行动方案 已承接
                第 12 条 “六月前印发本省转化方案”（第 34 行第 5 列）
                数量  盘点比例：应达 30%，计划写 40%：达标

        """)
  }

  @Test("a gap names what is missing, the nearest item, what to write, and who does it")
  func gap() throws {
    let text = try AuditReport.varied.text(.text, .check)
    #expect(
      text.contains(
        """
            ○ 08.a 存量盘点 未承接
                缺口  没有本省方案。
                最近  第 9 条 “开展转化活动”（第 20 行第 1 列）
                建议  六月底前印发本省方案。
                参考  乙省 第 3 条 “逐校盘点”
        """))
  }

  @Test("a late date is told with both dates")
  func late() throws {
    let text = try AuditReport.varied.text(.text, .check)
    #expect(text.contains("期限  本省方案：应在 2024-06-30 前，计划写 2024-10-31：晚"))
  }

  @Test("an element that two obligations share is told once")
  func shared() throws {
    let report = AuditReport.sample(plans: [
      .sample(obligations: [.sample(), .sample(.sample("07.city"))])
    ])
    let text = try report.text(.text, .check)
    #expect(text.contains("● 07.a 行动方案 已承接（同 07）"))
    #expect(text.ranges(of: "六月前印发本省转化方案").count == 1)
  }

  @Test("a nearest item that is quoted already is only named")
  func nearestAsAbove() throws {
    let element = ElementReport.sample(verdict: .weak, evidence: [.sample(item: 9)])
    let report = AuditReport.sample(plans: [
      .sample(obligations: [.sample(verdict: .partial, severity: .warning, elements: [element])])
    ])
    #expect(try report.text(.text, .check).contains("最近  第 9 条，见上"))
  }

  @Test("results stand in aligned columns, the largest share met first")
  func results() throws {
    let expected = """
      各地区结果（按责任做全的比例排列）
               适用 全 部分 缺 豁免 待定 承接 沾边 未承接 错误 警告
        ✓ 乙省    2  2    0  0    0    0    2    0      0    0    0
        ✗ 甲省    4  0    1  3    1    1    1    1      3    1    1
      """
    let text = try AuditReport.varied.text(.text)
    #expect(text.contains(expected))
  }

  @Test("what does not count stands at the end")
  func uncounted() throws {
    let text = try AuditReport.sample(plans: [.fullOfGaps]).text(.text, .check)
    #expect(
      text.hasSuffix(
        """
        是否适用待定，不影响结论
        ? 08.enhanced 盘点存量（共建省份）若适用：缺。各省都受约束。

        · 不适用  04.city（示范城市）

        """))
  }

  @Test("28 obligations fit 100 columns in one block")
  func matrixWidth() throws {
    let lines = try lines(Self.wide, .audit)
    let rows = lines.filter { $0.hasPrefix("✓ 新疆生产建设…") }
    #expect(rows.count == 1)
    #expect(rows.first?.count { $0 == "●" } == 28)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 100 })
  }

  @Test("symbols stand under their heading")
  func matrixAlignment() throws {
    let lines = try lines(Self.wide, .audit)
    let header = try #require(lines.first { $0.contains(" 01 02 03") })
    let row = try #require(lines.first { $0.hasPrefix("✓ 甲省") })
    let offset = { (line: Substring, text: String) -> Int? in
      line.ranges(of: text).first.map { DisplayWidth.of(line[..<$0.lowerBound]) }
    }
    #expect(offset(header, "01") == 17)
    #expect(offset(row, "●") == 17)
  }

  @Test("a narrow terminal gets the matrix in blocks")
  func blocks() throws {
    var options = ReportOptions.audit
    options.width = 60
    let lines = try lines(Self.wide, options)
    #expect(lines.count { $0.hasPrefix("✓ 甲省  ") && $0.contains("●") } == 2)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test("the legend names every state without colour")
  func legend() throws {
    #expect(try AuditReport.varied.text(.text).contains("● 全  ◐ 部分  ○ 缺  ◇ 豁免  ? 待定  · 不适用"))
  }

  @Test("plain text has no escape sequences, coloured text has them and says the same")
  func colour() throws {
    var options = ReportOptions.audit
    options.style = .colour
    let coloured = try AuditReport.varied.text(.text, options)
    #expect(coloured.contains("\u{1B}[31m"))
    let stripped = coloured.replacing(/\u{1B}\[[0-9]+m/, with: "")
    let trimmed = stripped.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    #expect(trimmed.joined(separator: "\n") == (try AuditReport.varied.text(.text)))
  }

  @Test("the most common gaps and the best coverage are named")
  func overview() throws {
    let text = try AuditReport.varied.text(.text)
    #expect(text.contains("08.a 存量盘点：1 份\n      未承接 1  甲省"))
    #expect(text.contains("08  盘点存量（要素 1/1）：乙省"))
    #expect(text.contains("没有计划的省份（1）\n  丙省"))
    #expect(text.contains("plans/x.txt [file-empty]"))
  }

  @Test("English labels leave no Chinese punctuation of ours")
  func english() throws {
    let options = ReportOptions(language: .en, toolVersion: "1", wholeAudit: true)
    let text = try AuditReport.varied.text(.text, options)
    #expect(!text.contains("："))
    #expect(!text.contains("、"))
  }
}
