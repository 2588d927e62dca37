import Testing

@testable import PlanReading

@Suite("Word documents")
struct WordFormatTests {
  // MARK: Numbers

  /// A numbering part: one list of the given levels, used by list 1.
  private static func numbering(_ levels: String, instances: String = "") -> String {
    "<w:abstractNum w:abstractNumId='0'>\(levels)</w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>" + instances
  }

  private static func level(_ index: Int, _ form: String, _ text: String, more: String = "")
    -> String
  {
    "<w:lvl w:ilvl='\(index)'><w:start w:val='1'/><w:numFmt w:val='\(form)'/>"
      + "<w:lvlText w:val='\(text)'/>\(more)</w:lvl>"
  }

  private static func entry(_ level: Int, list: Int = 1) -> String {
    OfficeFile.paragraph(
      "x", properties: "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
  }

  private func labels(_ body: String, numbering: String, styles: String = "") throws -> [String?] {
    let bytes = OfficeFile.docx(body, styles: styles, numbering: numbering)
    return try paragraphs(bytes).map(\.label)
  }

  private func paragraphs(_ bytes: [UInt8]) throws -> [Document.Paragraph] {
    let document = try WordFormat.document(from: bytes, path: "a.docx", limits: .default)
    return document.blocks.compactMap {
      if case .paragraph(let paragraph) = $0 { paragraph } else { nil }
    }
  }

  private func tables(_ body: String) throws -> [Document.Table] {
    let document = try WordFormat.document(
      from: OfficeFile.docx(body), path: "a.docx", limits: .default)
    return document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test(
    "The second entry of a list is numbered in each form",
    arguments: [
      ("decimal", "%1.", "2."), ("chineseCounting", "%1、", "二、"),
      ("chineseCountingThousand", "（%1）", "（二）"), ("japaneseCounting", "第%1条", "第二条"),
      ("ideographTraditional", "%1、", "乙、"), ("ideographZodiac", "%1、", "丑、"),
      ("decimalEnclosedCircle", "%1", "②"), ("decimalEnclosedCircleChinese", "%1", "②"),
      ("chineseLegalSimplified", "%1、", "贰、"), ("decimalZero", "%1", "02"),
      ("decimalFullWidth", "%1．", "２．"), ("upperRoman", "%1", "II"), ("lowerLetter", "%1)", "b)"),
      ("ideographEnclosedCircle", "%1", "㊁"), ("decimalEnclosedParen", "%1", "⑵"),
    ])
  func forms(_ form: String, _ text: String, _ second: String) throws {
    let found = try labels(
      Self.entry(0) + Self.entry(0), numbering: Self.numbering(Self.level(0, form, text)))
    #expect(found.last == second)
  }

  @Test("Lower levels start anew under each entry, and name the levels above them")
  func levels() throws {
    let numbering = Self.numbering(
      Self.level(0, "chineseCounting", "%1、")
        + Self.level(1, "decimal", "%1.%2", more: "<w:isLgl/>")
        + Self.level(2, "decimal", "（%3）"))
    let body = [0, 1, 2, 2, 1, 2, 0, 1].map { Self.entry($0) }.joined()
    #expect(
      try labels(body, numbering: numbering)
        == ["一、", "1.1", "（1）", "（2）", "1.2", "（1）", "二、", "2.1"])
  }

  @Test("A level that never starts anew counts on through its parents")
  func levelWithoutRestart() throws {
    let numbering = Self.numbering(
      Self.level(0, "chineseCounting", "%1、")
        + Self.level(1, "decimal", "%2.", more: "<w:lvlRestart w:val='0'/>"))
    let body = [0, 1, 1, 0, 1].map { Self.entry($0) }.joined()
    #expect(try labels(body, numbering: numbering) == ["一、", "1.", "2.", "二、", "3."])
  }

  @Test("Lists of one definition count together until one says where it starts")
  func startOverride() throws {
    let second = "<w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
    let third = """
      <w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>\
      <w:startOverride w:val='5'/></w:lvlOverride></w:num>
      """
    let numbering = Self.numbering(Self.level(0, "decimal", "%1."), instances: second + third)
    let body = [1, 2, 3, 3, 2].map { Self.entry(0, list: $0) }.joined()
    #expect(try labels(body, numbering: numbering) == ["1.", "2.", "5.", "6.", "7."])
  }

  @Test("Bullets, and paragraphs taken out of their list, have no number")
  func noNumber() throws {
    let numbering = Self.numbering(Self.level(0, "bullet", "●"))
    #expect(try labels(Self.entry(0) + Self.entry(0, list: 0), numbering: numbering) == [nil, nil])
  }

  @Test("A style brings its list, at the level that names the style")
  func listOfStyle() throws {
    let styles = """
      <w:style w:type='paragraph' w:styleId='a'><w:name w:val='heading 1'/>\
      <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
      <w:style w:type='paragraph' w:styleId='b'><w:name w:val='mine'/><w:basedOn w:val='a'/></w:style>
      """
    let numbering = Self.numbering(
      Self.level(0, "decimal", "%1.")
        + Self.level(1, "decimal", "（%2）", more: "<w:pStyle w:val='a'/>"))
    let body = OfficeFile.paragraph("x", properties: "<w:pStyle w:val='b'/>")
    let bytes = OfficeFile.docx(body + body, styles: styles, numbering: numbering)
    let found = try paragraphs(bytes)
    #expect(found.map(\.label) == ["（1）", "（2）"])
    #expect(found.map(\.headingLevel) == [1, 1])
  }

  @Test("A numbering style leads to the list that it stands for")
  func numberingStyle() throws {
    let styles = """
      <w:style w:type='numbering' w:styleId='n'><w:name w:val='n'/><w:pPr><w:numPr>\
      <w:numId w:val='1'/></w:numPr></w:pPr></w:style>
      """
    let linked = """
      <w:abstractNum w:abstractNumId='7'><w:numStyleLink w:val='n'/></w:abstractNum>\
      <w:num w:numId='9'><w:abstractNumId w:val='7'/></w:num>
      """
    let numbering = Self.numbering(Self.level(0, "decimal", "%1、"), instances: linked)
    #expect(try labels(Self.entry(0, list: 9), numbering: numbering, styles: styles) == ["1、"])
  }

  @Test("Styles based on each other in a circle are read")
  func circularStyles() throws {
    let styles = ["a", "b"].map {
      "<w:style w:type='paragraph' w:styleId='\($0)'><w:basedOn w:val='\($0 == "a" ? "b" : "a")'/></w:style>"
    }
    let body = OfficeFile.paragraph("x", properties: "<w:pStyle w:val='a'/>")
    #expect(try paragraphs(OfficeFile.docx(body, styles: styles.joined())).count == 1)
  }

  // MARK: Text

  private func text(_ content: String) throws -> [String] {
    try paragraphs(OfficeFile.docx("<w:p>\(content)</w:p>")).map(\.text.text)
  }

  @Test(
    "What a reader of the page sees is read, and nothing else",
    arguments: [
      (
        "<w:ins><w:r><w:t>加</w:t></w:r></w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>",
        "加"
      ),
      (
        "<w:moveTo><w:r><w:t>到</w:t></w:r></w:moveTo><w:moveFrom><w:r><w:t>从</w:t></w:r></w:moveFrom>",
        "到"
      ),
      ("<w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>", "链接"),
      ("<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r>", "一\t二"),
      ("<w:r><w:t>见</w:t><w:footnoteReference w:id='2'/></w:r>", "见"),
      ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>显</w:t></w:r>", "显"),
      ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件"),
      (
        "<w:r><w:t>有</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击</w:t></w:r></w:sdtContent></w:sdt>",
        "有"
      ),
      (
        "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType='separate'/><w:t>3</w:t><w:fldChar w:fldCharType='end'/><w:t>页</w:t></w:r>",
        "3页"
      ),
      (
        "<w:r><w:ruby><w:rt><w:r><w:t>zi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "字"
      ),
      (
        "<w:r><w:sym w:font='x' w:char='2460'/><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>", "①"
      ),
    ])
  func inline(_ content: String, _ seen: String) throws {
    #expect(try text(content) == [seen])
  }

  @Test("A line break parts a paragraph, and only the first line has the number")
  func lineBreak() throws {
    let body = """
      <w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>\
      <w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>
      """
    let numbering = Self.numbering(Self.level(0, "decimal", "%1."))
    let found = try paragraphs(OfficeFile.docx(body, numbering: numbering))
    #expect(found.map(\.text.text) == ["上", "下"])
    #expect(found.map(\.label) == ["1.", nil])
  }

  @Test("A paragraph whose end was deleted goes on in the next")
  func deletedEnd() throws {
    let first = OfficeFile.paragraph("开展", properties: "<w:rPr><w:del/></w:rPr>")
    #expect(
      try paragraphs(OfficeFile.docx(first + OfficeFile.paragraph("培训"))).map(\.text.text) == [
        "开展培训"
      ])
  }

  @Test("A text box is read once, though the file holds it twice")
  func textBox() throws {
    let box = "<w:txbxContent>\(OfficeFile.paragraph("框内"))</w:txbxContent>"
    let content = """
      <w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'>\
      <w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
      """
    #expect(try text(content) == ["框外", "框内"])
  }

  @Test("A table of contents is left out")
  func contents() throws {
    let styles = "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='toc 1'/></w:style>"
    let gallery =
      "<w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    let body =
      OfficeFile.paragraph("一、制度\t1", properties: "<w:pStyle w:val='T'/>")
      + "<w:sdt>\(gallery)<w:sdtContent>\(OfficeFile.paragraph("目录"))</w:sdtContent></w:sdt>"
      + OfficeFile.paragraph("正文")
    #expect(try paragraphs(OfficeFile.docx(body, styles: styles)).map(\.text.text) == ["正文"])
  }

  @Test(
    "Headings are known by outline level, by name, and through inheritance",
    arguments: [
      ("<w:pStyle w:val='h2'/>", 2), ("<w:pStyle w:val='cn'/>", 3),
      ("<w:pStyle w:val='child'/>", 2),
      ("<w:outlineLvl w:val='0'/>", 1), ("<w:pStyle w:val='h2'/><w:outlineLvl w:val='9'/>", nil),
      ("", nil),
    ])
  func headings(_ properties: String, _ level: Int?) throws {
    let styles = """
      <w:style w:type='paragraph' w:styleId='h2'><w:name w:val='Heading 2'/></w:style>\
      <w:style w:type='paragraph' w:styleId='cn'><w:name w:val='标题 3'/></w:style>\
      <w:style w:type='paragraph' w:styleId='child'><w:name w:val='mine'/><w:basedOn w:val='h2'/></w:style>
      """
    let bytes = OfficeFile.docx(
      OfficeFile.paragraph("制度建设", properties: properties), styles: styles)
    #expect(try paragraphs(bytes).map(\.headingLevel) == [level])
  }

  @Test("A heading style on a whole measure makes no heading of it")
  func measureStyledAsHeading() throws {
    let measure = String(repeating: "开展知识产权培训，", count: 7) + "覆盖全省。"
    let body = OfficeFile.paragraph(measure, properties: "<w:outlineLvl w:val='2'/>")
    #expect(try paragraphs(OfficeFile.docx(body)).map(\.headingLevel) == [nil])
  }

  @Test("Paragraphs are counted as they stand in the body, empty ones too")
  func locations() throws {
    let found = try paragraphs(OfficeFile.docx("<w:p/>" + OfficeFile.paragraph("二")))
    #expect(found.first?.text.location(at: 0)?.place == .paragraph(2))
  }

  // MARK: Tables

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(OfficeFile.paragraph(text))</w:tc>"
  }

  private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  /// The cells' texts, `<` for places that a merged cell covers.
  private func grid(_ table: Document.Table) -> [[String]] {
    table.rows.map { row in
      row.map { $0.isContinuation ? "<" : $0.paragraphs.map(\.text.text).joined(separator: "/") }
    }
  }

  @Test("Merged cells stand at their first place")
  func mergedCells() throws {
    let body =
      "<w:tbl>"
      + row(cell("甲", "<w:vMerge w:val='restart'/>"), cell("乙", "<w:gridSpan w:val='2'/>"))
      + row(cell("", "<w:vMerge/>"), cell("丙"), cell("丁")) + "</w:tbl>"
    let table = try #require(try tables(body).first)
    #expect(grid(table) == [["甲", "乙", "<"], ["<", "丙", "丁"]])
    let place = table.rows[1][2].paragraphs.first?.text.location(at: 0)?.place
    #expect(place == .tableCell(table: 1, row: 2, cell: 3))
  }

  @Test("Rows that begin or end within the grid are filled up")
  func shortRows() throws {
    let body =
      "<w:tbl>" + row(cell("甲"), cell("乙"), cell("丙"))
      + "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>\(cell("丁"))</w:tr></w:tbl>"
    #expect(try tables(body).map(grid) == [[["甲", "乙", "丙"], ["", "丁", ""]]])
  }

  @Test("Deleted rows are left out")
  func deletedRow() throws {
    let deleted = "<w:tr><w:trPr><w:del/></w:trPr>\(cell("删"))\(cell("删"))</w:tr>"
    let body = "<w:tbl>" + row(cell("甲"), cell("乙")) + deleted + "</w:tbl>"
    #expect(try tables(body).map(grid) == [[["甲", "乙"]]])
  }

  @Test("A table within a cell adds its paragraphs to the cell")
  func nestedTable() throws {
    let inner = "<w:tbl>" + row(cell("内一"), cell("内二")) + "</w:tbl>"
    let outer =
      "<w:tbl>" + row("<w:tc>\(inner)\(OfficeFile.paragraph("外"))</w:tc>", cell("乙")) + "</w:tbl>"
    #expect(try tables(outer).map(grid) == [[["内一/内二/外", "乙"]]])
  }

  @Test("A frame of one cell around a table is taken off")
  func framedTable() throws {
    let inner = "<w:tbl>" + row(cell("甲"), cell("乙")) + "</w:tbl>"
    #expect(
      try tables("<w:tbl>" + row("<w:tc>\(inner)<w:p/></w:tc>") + "</w:tbl>").map(grid) == [
        [["甲", "乙"]]
      ])
  }
}
