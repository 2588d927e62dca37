import Testing

@testable import PlanReading

@Suite("Web pages")
struct HTMLFormatTests {
  private func document(_ page: String) throws -> Document {
    try HTMLFormat.document(from: Array(page.utf8), path: "a.html", limits: .default)
  }

  private func paragraphs(_ page: String) throws -> [Document.Paragraph] {
    try document(page).blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph } else { nil }
    }
  }

  /// The cells' texts, `<` for places that a merged cell covers.
  private func grids(_ page: String) throws -> [[[String]]] {
    try document(page).blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table.rows.map { row in
        row.map { $0.isContinuation ? "<" : $0.paragraphs.map(\.text.text).joined(separator: "/") }
      }
    }
  }

  @Test(
    "Only what a reader sees is read",
    arguments: [
      "<script>var a = '<p>脚本</p>'</script><p>正文",
      "<style>p{}</style><nav>导航</nav><p>正文<footer>页脚</footer>",
      "<head><title>标签页</title></head><p>正文",
      "<p hidden>隐</p><div style='display: none'>藏</div><p>正文",
      "<!-- 注释 --><p>正文</p>", "<p>正<del>删</del>文</p>",
      "<p><ruby>正<rt>zheng</rt>文<rt>wen</rt></ruby>",
      "<select><option>选项</select><p>正文",
    ])
  func visibleText(_ page: String) throws {
    #expect(try paragraphs("<html>\(page)").map(\.text.text) == ["正文"])
  }

  @Test("White space collapses, entities resolve, and line breaks part paragraphs")
  func inlineText() throws {
    let found = try paragraphs("<html><p>  开展\n\t 活动&#65292;共&lt;3&gt;场 <br>第二行</p>")
    #expect(found.map(\.text.text) == ["开展 活动，共<3>场", "第二行"])
  }

  @Test("Every word has its line and column in the source")
  func locations() throws {
    let page = "<html>\n<body><p>一二<b>三四</b>\n五&amp;六</p>"
    let text = try #require(try paragraphs(page).first).text
    #expect(text.text == "一二三四 五&六")
    func place(_ word: String) throws -> PlanReading.SourceLocation.Place? {
      let range = try #require(text.text.firstRange(of: word))
      return text.location(
        at: text.text.utf8.distance(from: text.text.startIndex, to: range.lowerBound))?.place
    }
    #expect(try place("一") == .text(line: 2, column: 10))
    #expect(try place("四") == .text(line: 2, column: 16))
    #expect(try place("五") == .text(line: 3, column: 1))
    #expect(try place("六") == .text(line: 3, column: 7))
  }

  @Test(
    "Lists are numbered as the page says",
    arguments: [
      ("<ol><li>a<li>b</ol>", ["1.", "2."]), ("<ol start=5><li>a<li>b</ol>", ["5.", "6."]),
      ("<ol><li value=3>a<li>b</ol>", ["3.", "4."]), ("<ol type=A><li>a<li>b</ol>", ["A.", "B."]),
      ("<ol reversed><li>a<li>b</ol>", ["2.", "1."]), ("<ul><li>a<li>b</ul>", [nil, nil]),
      ("<ol style='list-style-type: cjk-ideographic'><li>a<li>b</ol>", ["一、", "二、"]),
      ("<ol style='list-style: simp-chinese-informal inside'><li>a<li>b</ol>", ["一、", "二、"]),
    ] as [(String, [String?])])
  func lists(_ list: String, _ labels: [String?]) throws {
    #expect(try paragraphs("<html>\(list)").map(\.label) == labels)
  }

  @Test("A list within an entry counts for itself, and the outer one goes on")
  func nestedLists() throws {
    let page = "<html><ol><li>一<ol><li>甲</li><li>乙</li></ol></li><li><p>二</p></li></ol>"
    let found = try paragraphs(page)
    #expect(found.map { ($0.label ?? "") + $0.text.text } == ["1.一", "1.甲", "2.乙", "2.二"])
  }

  @Test("Headings keep their level")
  func headings() throws {
    let found = try paragraphs("<html><h1>题</h1><h3><span>三</span></h3><p>文</p>")
    #expect(found.map(\.headingLevel) == [1, 3, nil])
  }

  @Test("Cells that span rows and columns stand at their first place")
  func spans() throws {
    let page = """
      <html><table><tr><th rowspan=2>甲<th colspan=2>乙</tr><tr><td>丙<td>丁</tr>\
      <tr><td>戊<td rowspan=9>己<td>庚</tr><tr><td>辛<td><p>壬</p><p>癸</p></tr></table>
      """
    #expect(
      try grids(page) == [
        [["甲", "乙", "<"], ["<", "丙", "丁"], ["戊", "己", "庚"], ["辛", "<", "壬/癸"]]
      ])
  }

  @Test("A cell further right that spans rows leaves an empty place before it")
  func gapBeforeSpan() throws {
    let page = "<html><table><tr><td>a<td>b<td rowspan=2>c</tr><tr><td>d</tr></table>"
    #expect(try grids(page) == [[["a", "b", "c"], ["d", "", "<"]]])
  }

  @Test("A table that only lays out the page gives way to what stands in it")
  func layoutTable() throws {
    let page = """
      <html><table><tr><td>左栏</td><td><table><tr><td>甲<td>乙</tr><tr><td>丙<td>丁</tr></table></td></tr></table>
      """
    #expect(try paragraphs(page).map(\.text.text) == ["左栏"])
    #expect(try grids(page) == [[["甲", "乙"], ["丙", "丁"]]])
  }

  @Test("A colspan beyond all reason is bounded")
  func absurdSpan() throws {
    let page = "<html><table><tr><td colspan=4000000000>甲<td rowspan=0>乙</tr><tr><td>丙</tr></table>"
    #expect(try grids(page).first?.first?.count == 1001)
  }

  @Test("Pages in GB18030 and UTF-16 are read whatever they declare")
  func encodings() throws {
    let page = "<html><meta charset=utf-8><p>开展培训</p></html>"
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in page.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let gbk =
      Array("<html><meta charset=gb2312><p>".utf8)
      + [0xBF, 0xAA, 0xD5, 0xB9, 0xC5, 0xE0, 0xD1, 0xB5] + Array("</p></html>".utf8)
    for bytes in [utf16, gbk, [0xEF, 0xBB, 0xBF] + Array(page.utf8)] {
      let document = try HTMLFormat.document(from: bytes, path: "a.html", limits: .default)
      guard case .paragraph(let paragraph) = document.blocks.first else {
        Issue.record("no paragraph")
        continue
      }
      #expect(paragraph.text.text == "开展培训")
    }
  }
}
