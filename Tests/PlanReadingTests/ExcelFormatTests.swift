import Testing
import TextMatching

@testable import PlanReading

@Suite("Workbooks")
struct ExcelFormatTests {
  private func document(_ bytes: [UInt8]) throws -> Document {
    try ExcelFormat.document(from: bytes, path: "a.xlsx", limits: .default)
  }

  private func grids(_ document: Document) -> [[[String]]] {
    document.blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table.rows.map { row in
        row.map { $0.isContinuation ? "<" : $0.paragraphs.map(\.text.text).joined(separator: "/") }
      }
    }
  }

  /// A sheet of one row of two cells, the second of which is given.
  private func text(
    of cell: String, strings: [String] = [], styles: String = "", workbook: String = ""
  )
    throws -> String?
  {
    let sheet = "<sheetData><row r='1'><c r='A1' t='str'><v>甲</v></c>\(cell)</row></sheetData>"
    let bytes = OfficeFile.xlsx(
      [("表", "", sheet)], strings: strings, styles: styles, workbook: workbook)
    return grids(try document(bytes)).first?.first?.last
  }

  @Test("Shared strings are joined from their runs, without the reading above them")
  func sharedStrings() throws {
    let string = "<si><r><t>知识</t></r><r><t>产权</t></r><rPh sb='0' eb='1'><t>zhi</t></rPh></si>"
    #expect(try text(of: "<c r='B1' t='s'><v>0</v></c>", strings: [string]) == "知识产权")
  }

  @Test("Inline strings, formulas' results and escaped characters are read")
  func otherStrings() throws {
    #expect(try text(of: "<c r='B1' t='inlineStr'><is><t>内</t></is></c>") == "内")
    #expect(try text(of: "<c r='B1' t='str'><f>A1</f><v>结果</v></c>") == "结果")
    #expect(try text(of: "<c r='B1' t='inlineStr'><is><t>上_x000A_下</t></is></c>") == "上/下")
  }

  @Test(
    "Numbers are shown as their format shows them",
    arguments: [
      ("General", "3", "3"), ("General", "0.30000000000000004", "0.3"),
      ("0%", "0.3", "30%"), ("0.0%", "0.305", "30.5%"), ("\"第\"0\"项\"", "7", "第7项"),
      ("yyyy\"年\"m\"月\"d\"日\"", "45473", "2024年6月30日"), ("yyyy/m/d;@", "45473", "2024年6月30日"),
      ("[$-804]yyyy\"年\"m\"月\";@", "45473", "2024年6月"), ("m\"月\"d\"日\"", "45473", "6月30日"),
      ("h:mm", "0.5", "0.5"), ("#,##0", "1200", "1200"),
    ])
  func formats(_ code: String, _ stored: String, _ shown: String) throws {
    let escaped = code.replacing("\"", with: "&quot;")
    let styles = """
      <numFmts><numFmt numFmtId='200' formatCode="\(escaped)"/></numFmts>\
      <cellXfs><xf numFmtId='0'/><xf numFmtId='200'/></cellXfs>
      """
    #expect(try text(of: "<c r='B1' s='1'><v>\(stored)</v></c>", styles: styles) == shown)
  }

  @Test("Built-in dates and workbooks that count from 1904 are known")
  func builtInDates() throws {
    let styles = "<cellXfs><xf numFmtId='31'/></cellXfs>"
    #expect(try text(of: "<c r='B1'><v>45473</v></c>", styles: styles) == "2024年6月30日")
    let workbook = "<workbookPr date1904='1'/>"
    #expect(
      try text(of: "<c r='B1'><v>44011</v></c>", styles: styles, workbook: workbook) == "2024年6月30日"
    )
  }

  @Test("Every day of four centuries has the date that follows the day before")
  func serialDays() throws {
    var day = try #require(CalendarDay(serial: 61, startsIn1904: false))
    #expect(day.description == "1900-03-01")
    for serial in 62...146_160 {
      let next = try #require(CalendarDay(serial: Double(serial), startsIn1904: false))
      let following =
        CalendarDay(year: day.year, month: day.month, day: day.day + 1)
        ?? CalendarDay(year: day.year, month: day.month + 1, day: 1)
        ?? CalendarDay(year: day.year + 1, month: 1, day: 1)
      guard next == following else {
        Issue.record("\(serial): \(next) after \(day)")
        return
      }
      day = next
    }
  }

  @Test("Titles above the header are paragraphs; merged cells stand at their first place")
  func merges() throws {
    let sheet = """
      <sheetData><row r='1'><c r='A1' t='str'><v>标题</v></c></row>\
      <row r='3'><c r='A3' t='str'><v>序号</v></c><c r='B3' t='str'><v>举措</v></c></row>\
      <row r='4'><c r='A4'><v>1</v></c><c r='B4' t='str'><v>甲</v></c></row>\
      <row r='5'><c r='B5' t='str'><v>乙</v></c></row></sheetData>\
      <mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A4:A5'/></mergeCells>
      """
    let found = try document(OfficeFile.xlsx(sheet))
    guard case .paragraph(let title) = found.blocks.first else {
      Issue.record("no title")
      return
    }
    #expect(title.text.text == "标题")
    #expect(grids(found) == [[["序号", "举措"], ["1", "甲"], ["<", "乙"]]])
  }

  @Test("Places are cells, by the sheet's name and the cell's own")
  func locations() throws {
    let sheet = """
      <sheetData><row r='7'><c r='C7' t='str'><v>甲</v></c><c r='AB7' t='str'><v>乙</v></c></row></sheetData>
      """
    guard case .table(let table) = try document(OfficeFile.xlsx(sheet)).blocks.first else {
      Issue.record("no table")
      return
    }
    let place = table.rows[0].last?.paragraphs.first?.text.location(at: 0)?.place
    #expect(place == .sheetCell(sheet: "表", cell: "AB7"))
  }

  @Test("Hidden sheets, rows and columns are not read, and a finding says so")
  func hidden() throws {
    let shown = """
      <cols><col min='3' max='3' hidden='1'/></cols><sheetData>\
      <row r='1'><c r='A1' t='str'><v>甲</v></c><c r='B1' t='str'><v>乙</v></c><c r='C1' t='str'><v>丙</v></c></row>\
      <row r='2' hidden='1'><c r='A2' t='str'><v>丁</v></c></row></sheetData>
      """
    let secret = "<sheetData><row r='1'><c r='A1' t='str'><v>戊</v></c></row></sheetData>"
    let found = try document(
      OfficeFile.xlsx([("一", "", shown), ("二", "state='hidden'", secret)]))
    #expect(grids(found) == [[["甲", "乙"]]])
    #expect(found.findings.map(\.code) == [.partSkipped, .partSkipped, .partSkipped])
    let messages = found.findings.map(\.message.zh).joined()
    #expect(messages.contains("第 2 行") && messages.contains("C 列") && messages.contains("“二”"))
  }

  @Test("Several sheets are several tables of one plan")
  func sheets() throws {
    func sheet(_ number: Int) -> String {
      """
      <sheetData><row r='1'><c r='A1' t='str'><v>序号</v></c><c r='B1' t='str'><v>具体举措</v></c></row>\
      <row r='2'><c r='A2'><v>\(number)</v></c><c r='B2' t='str'><v>开展第\(number)批知识产权培训活动，覆盖全省各市。</v></c></row></sheetData>
      """
    }
    let bytes = OfficeFile.xlsx([("甲", "", sheet(1)), ("乙", "", sheet(2))])
    let plans = try PlanReader().plans(bytes: bytes, path: "云岭省2024年工作计划.xlsx")
    #expect(plans.map { $0.items.map(\.number) } == [[1, 2]])
  }
}
