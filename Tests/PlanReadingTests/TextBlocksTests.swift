import Testing

@testable import PlanReading

@Suite("Lines of a text")
struct TextBlocksTests {
  private func blocks(_ text: String) -> [Document.Block] {
    TextBlocks.blocks(of: Array(text.utf8))
  }

  private func paragraphs(_ text: String) -> [String] {
    blocks(text).compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text.text } else { nil }
    }
  }

  private func rows(_ text: String) -> [[[String]]] {
    blocks(text).flatMap { block -> [[[String]]] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { $0.map { $0.paragraphs.map(\.text.text) } }
    }
  }

  @Test("all ends of lines end lines", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    #expect(paragraphs("甲。\(end)\(end)乙。\(end)丙。") == ["甲。", "乙。", "丙。"])
  }

  @Test("tabs part the cells of a row, and short rows are filled up")
  func tabs() {
    #expect(
      rows("重点\t内容\t举措\n一\t\t1. 甲\n\t丙") == [
        [["重点"], ["内容"], ["举措"]], [["一"], [], ["1. 甲"]], [[], ["丙"], []],
      ])
  }

  @Test("pipes part the cells of a row, except where escaped")
  func pipes() {
    #expect(rows("| 甲 | 乙\\|丙 |\n|---|:-:|\n|  | 丁 |") == [[["甲"], ["乙|丙"]], [[], ["丁"]]])
  }

  @Test("rows need no outer pipes, and theirs may be full-width", arguments: ["|", "｜", " | "])
  func openPipes(pipe: String) {
    let lines = [["1", "甲", "乙"], ["2", "", "丁"]].map { $0.joined(separator: pipe) }
    #expect(
      rows(lines.joined(separator: "\n")) == [[["1"], ["甲"], ["乙"]], [["2"], [], ["丁"]]])
  }

  @Test("one line with pipes in its text is no table")
  func lonePipes() {
    #expect(rows("甲｜乙｜丙\n丁。").isEmpty)
    #expect(paragraphs("开头。\n甲|乙|丙。\n丁。") == ["开头。", "甲|乙|丙。", "丁。"])
    #expect(paragraphs("**甲**|乙|丙。\n丁。") == ["甲|乙|丙。", "丁。"])
    #expect(paragraphs("丁。\n甲|乙|丙。") == ["丁。", "甲|乙|丙。"])
  }

  @Test("a list number with a tab behind it is no table")
  func numberAndTab() {
    #expect(paragraphs("1.\t开展培训。\n2.\t建设网点。") == ["1.\t开展培训。", "2.\t建设网点。"])
  }

  @Test("one line with a tab in it is no table")
  func loneTab() {
    #expect(paragraphs("联系人：甲\t电话：乙") == ["联系人：甲电话：乙"])
  }

  @Test(
    "numbered lines behind a row go on with its last cell, and so does what stands between them")
  func linesWithinCells() {
    #expect(
      rows("重点\t举措\n一\t1. 甲\n2. 乙，\n丙\n<p>3. 丁</p>\n\t4. 戊\n5. 己\n附注") == [
        [["重点"], ["举措"]], [["一"], ["1. 甲", "2. 乙，", "丙", "3. 丁"]], [[], ["4. 戊", "5. 己"]],
      ])
  }

  @Test("what stands behind the last numbered line of a table is a paragraph")
  func lineBehindTable() {
    #expect(paragraphs("重点\t举措\n一\t1. 甲\n2. 乙\n附注") == ["附注"])
  }

  @Test(
    "a line numbered in another way than the cell before it is a heading, and no part of the table")
  func headingBehindRow() {
    #expect(paragraphs("1\t（一）甲\n2\t（二）乙\n二、丙") == ["二、丙"])
  }

  @Test("markup disappears, and what is left keeps its place")
  func markup() throws {
    let text = "\t<p>甲<b>乙</b>丙</p> <p>丁<br/>戊</p>\tx<1 且 y>2"
    let cells = try #require(rows("重点\t举措\t备注\n" + text).last)
    #expect(cells == [[], ["甲乙丙", "丁", "戊"], ["x<1 且 y>2"]])
    let block = try #require(blocks("重点\t举措\t备注\n" + text).last)
    guard case .table(let table) = block else {
      Issue.record("no table")
      return
    }
    let first = table.rows[1][1].paragraphs[0].text
    #expect(first.location(at: 0)?.lineAndColumn == [2, 5])
    #expect(first.location(at: 3)?.lineAndColumn == [2, 9])
    #expect(first.location(at: 6)?.lineAndColumn == [2, 14])
    #expect(table.rows[1][1].paragraphs[1].text.location(at: 0)?.lineAndColumn == [2, 23])
  }

  @Test("columns are counted through a line of any length")
  func longLine() throws {
    let text = "重点\t举措\n甲\t" + String(repeating: "强", count: 4000) + "\t<b>乙</b>丙"
    let block = try #require(blocks(text).last)
    guard case .table(let table) = block else {
      Issue.record("no table")
      return
    }
    let (long, last) = (table.rows[1][1].paragraphs[0].text, table.rows[1][2].paragraphs[0].text)
    #expect(long.part(11_997..<12_000).location(at: 0)?.lineAndColumn == [2, 4002])
    #expect(last.location(at: 3)?.lineAndColumn == [2, 4012])
  }

  @Test("a heading has its level, a bold run its range")
  func headingAndBold() {
    guard case .paragraph(let heading) = blocks("### 三、服务 ###").first,
      case .paragraph(let bold) = blocks("**盘活。** 开展盘点。").first
    else {
      Issue.record("no paragraphs")
      return
    }
    #expect(heading.headingLevel == 3)
    #expect(heading.text.text == "三、服务")
    #expect(bold.text.text == "盘活。 开展盘点。")
    #expect(bold.boldRange == 0..<9)
  }

  @Test(
    "page numbers are left out",
    arguments: ["- 3 -", "— 12 —", "第 3 页", "第 3 页 共 9 页", "7", "3 / 9", "·2·"])
  func pageNumbers(line: String) {
    #expect(paragraphs("甲。\n\(line)\n乙。") == ["甲。", "乙。"])
  }

  @Test("a sentence broken by a page number is joined")
  func brokenSentence() {
    let text = "1. 组织高校开展盘点，建立分级分类\n\n- 2 -\n\n台账，年底前完成。"
    #expect(paragraphs(text) == ["1. 组织高校开展盘点，建立分级分类台账，年底前完成。"])
  }

  @Test("lines of a text that is not wrapped stay paragraphs")
  func notWrapped() {
    #expect(paragraphs("开展盘点\n建立台账\n一、保护\n推进立法") == ["开展盘点", "建立台账", "一、保护", "推进立法"])
  }

  @Test("front matter of Markdown is no text")
  func frontMatter() {
    #expect(paragraphs("---\ntitle: 计划\n---\n开展盘点。") == ["开展盘点。"])
  }

  @Test("a lone bracket costs no search through a long line", .timeLimit(.minutes(1)))
  func loneBrackets() {
    let text = String(repeating: "<", count: 400_000)
    #expect(paragraphs(text) == [text])
  }
}
