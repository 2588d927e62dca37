import Compliance
import Testing
import TextMatching

@testable import Reporting

@Suite("xlsx in LibreOffice", .enabled(if: Office.isAvailable))
struct WorkbookInOfficeTests {
  @Test("All four sheets open, each with its columns")
  func sheets() throws {
    let sheets = try Office.sheets(
      of: WorkbookReport(report: .compared, options: .audit).render())
    #expect(Set(sheets.keys) == ["缺口台账", "矩阵", "证据", "报送情况"])
    #expect(
      sheets["缺口台账"]?.hasPrefix("地区,任务,责任档,要素,判定,证据条目,原文,缺口,建议,期限,备注\n") == true)
    #expect(
      sheets["证据"]?.contains("甲省,01 定出年度安排（各省）,01.a 行动方案,已承接,已承接,1,举措,六月前办好第 01.a 件事。") == true)
    #expect(sheets["矩阵"]?.contains("丁市,不通过,○,○,◐,◐,?,◐,0,3,2,0,1\n") == true)
    #expect(sheets["报送情况"]?.contains("己省,未报送") == true)
    #expect(sheets["报送情况"]?.contains("plans/庚.txt 是空文件。") == true)
  }

  @Test("The ledger has a row for each gap, with its deadline, waiver and ruling")
  func ledger() throws {
    let sheets = try Office.sheets(of: WorkbookReport(report: .varied, options: .audit).render())
    let ledger = try #require(sheets["缺口台账"])
    #expect(ledger.contains("本省方案：应在 2024-06-30 前，计划写 2024-10-31：晚"))
    #expect(ledger.contains("豁免：并入另一计划（李四批准，至 2024-12-31）"))
    #expect(ledger.contains("09.a 企业成长（核心）,未承接,最近 9,开展转化活动"))
  }

  @Test("A cell that begins like a formula stays the text it is")
  func formulas() throws {
    let texts = ["=1+1", "+1", "-1", "@SUM(A1)"]
    let sheets = try Office.sheets(
      of: WorkbookReport(report: HostileText.report(of: texts), options: .audit).render())
    for text in texts {
      #expect(sheets["证据"]?.contains(",\(text),") == true)
    }
  }

  @Test("Whatever stands in a report, the workbook opens")
  func hostile() throws {
    let report = HostileText.report(of: HostileText.samples)
    let sheets = try Office.sheets(of: WorkbookReport(report: report, options: .audit).render())
    #expect(sheets.count == 4)
    #expect(sheets["矩阵"]?.contains("不通过,◐,") == true)
  }
}

@Suite("Cells and sheets")
struct WorkbookTests {
  @Test("The same report gives the same bytes")
  func deterministic() {
    let report = WorkbookReport(report: .compared, options: .audit)
    #expect(report.render() == report.render())
  }

  @Test("A text longer than a cell holds is cut at a character, with an ellipsis")
  func longText() {
    let clean = SheetText.clean(String(repeating: "😀", count: 20_000))
    #expect(clean.utf16.count <= SheetText.limit)
    #expect(clean.hasSuffix("😀…"))
  }

  @Test("What the format would read as an escaped character is escaped itself")
  func escapes() {
    #expect(SheetText.clean("a_x000D_b_x00g0_") == "a_x005F_x000D_b_x00g0_")
  }

  @Test("Columns are named as spreadsheets name them")
  func columnNames() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(SheetXML.name(ofColumn:))
        == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  @Test("More rows than a sheet holds go on in further sheets, and totals stand at the end")
  func splitting() {
    var sheet = Sheet(name: "证据", widths: [5], head: [[Sheet.Cell("头")]], frozenColumns: 0)
    sheet.rows = (0..<5).map { [Sheet.Cell($0)] }
    sheet.totals = [[Sheet.Cell("尾")]]
    let parts = sheet.split(at: 2)
    #expect(parts.map(\.name) == ["证据", "证据 2", "证据 3"])
    #expect(parts.map(\.rows.count) == [2, 2, 1])
    #expect(parts.map(\.totals.count) == [0, 0, 1])
  }
}
