import Testing

@testable import PlanReading

@Suite("Layout of PDFs")
struct PDFLayoutTests {
  /// A page of words: place, and text in letters of 12 points, each a square.
  private func page(
    _ number: Int, _ words: [(x: Double, y: Double, text: String)],
    rulings: PDFRulings = PDFRulings()
  ) -> PDFPage {
    let boxes = words.map { word in
      let wide = word.text.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 12 : 6) }
      return PDFWord(
        text: word.text,
        box: PDFBox(left: word.x, right: word.x + wide, top: word.y, bottom: word.y + 12))
    }
    return PDFPage(number: number, width: 600, height: 800, words: boxes, rulings: rulings)
  }

  private func paragraphs(_ pages: [PDFPage]) -> [String] {
    PDFLayout.document(pages).blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text.text } else { nil }
    }
  }

  private func grids(_ pages: [PDFPage]) -> [[[String]]] {
    PDFLayout.document(pages).blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table.rows.map { row in
        row.map { $0.isContinuation ? "<" : $0.paragraphs.map(\.text.text).joined(separator: "/") }
      }
    }
  }

  /// Forty characters, as wide as a line.
  private let full = String(repeating: "满行文字", count: 10)

  @Test("A full line goes on in the next, a set-in or numbered one begins anew")
  func paragraphs() {
    let found = paragraphs([
      page(
        1,
        [
          (84, 100, String(full.dropLast(2))), (60, 120, "接着。"), (84, 140, "另起一段。"),
          (60, 160, full), (60, 180, "2.编号另起。"),
        ])
    ])
    #expect(found == [full.dropLast(2) + "接着。", "另起一段。", full, "2.编号另起。"])
  }

  @Test("A numbered line goes on where its text began")
  func hangingIndent() {
    let found = paragraphs([
      page(
        1,
        [
          (60, 80, full), (60, 100, "1."), (84, 100, String(full.dropLast(2))), (84, 120, "接着。"),
          (60, 140, "2."), (84, 140, "另一条。"),
        ])
    ])
    #expect(found == [full, "1." + full.dropLast(2) + "接着。", "2.另一条。"])
  }

  @Test("Page numbers and running titles go; a paragraph goes on over the page")
  func furniture() {
    let pages = (1...3).map { number in
      page(
        number,
        [
          (200, 30, "某省工作计划"), (60, 100, number == 1 ? full : "第\(number)页的正文" + full.dropLast(6)),
          (60, 120, full), (280, 770, "—"), (295, 770, "\(number)"), (305, 770, "—"),
        ])
    }
    let found = paragraphs(pages)
    #expect(found.count == 1)
    #expect(found.first.map { !$0.contains("某省") && !$0.contains("—") } == true)
  }

  @Test("A number on a line of its own within the text stays")
  func numberInText() {
    #expect(
      paragraphs([page(1, [(60, 100, "正文。"), (60, 400, "2024"), (60, 500, "正文。")])]).contains(
        "2024"))
  }

  /// A header and two rows without any lines drawn, the measure over two lines.
  private func unruled(numberAt offset: Double) -> [(x: Double, y: Double, text: String)] {
    var words: [(Double, Double, String)] = [
      (60, 100, "序号"), (120, 100, "具体举措"), (400, 100, "完成时限"),
    ]
    for row in 0..<2 {
      let top = 120 + Double(row) * 30
      words += [
        (66, top + offset, "\(row + 1)"), (120, top, "开展专项整治行动，覆盖全省各个"),
        (120, top + 15, "市州。"), (400, top + offset, "六月底前"),
      ]
    }
    return words
  }

  @Test("Columns without lines are known by the gaps between them", arguments: [0.0, 7.5])
  func unruledTable(_ numberOffset: Double) {
    let measure = "开展专项整治行动，覆盖全省各个市州。"
    #expect(
      grids([page(1, unruled(numberAt: numberOffset))])
        == [[["序号", "具体举措", "完成时限"], ["1", measure, "六月底前"], ["2", measure, "六月底前"]]])
  }

  @Test("Text below a table without lines is text again")
  func textBelowTable() {
    let words = unruled(numberAt: 0) + [(60, 200, full)]
    #expect(paragraphs([page(1, words)]) == [full])
  }

  /// Lines around cells: upright ones at `xs`, level ones at `ys`.
  private func rulings(xs: [Double], ys: [Double]) -> PDFRulings {
    var rulings = PDFRulings()
    rulings.upright = xs.map {
      PDFRulings.Ruling(position: $0, from: ys[0], to: ys[ys.count - 1])
    }
    rulings.level = ys.map { PDFRulings.Ruling(position: $0, from: xs[0], to: xs[xs.count - 1]) }
    return rulings
  }

  @Test("A ruled table goes on over the page: its header once, its broken row joined")
  func tableOverPages() {
    let lines = rulings(xs: [50, 110, 400], ys: [90, 115, 160])
    let first = page(
      1, [(60, 100, "序号"), (120, 100, "具体举措"), (66, 130, "1"), (120, 130, "开展专项整治行动，覆盖")],
      rulings: lines)
    let second = page(
      2, [(60, 100, "序号"), (120, 100, "具体举措"), (120, 130, "全省。")], rulings: lines)
    let third = page(
      3, [(60, 100, "序号"), (120, 100, "具体举措"), (66, 130, "2"), (120, 130, "举办培训班。")],
      rulings: lines)
    #expect(
      grids([first, second, third]) == [
        [["序号", "具体举措"], ["1", "开展专项整治行动，覆盖全省。"], ["2", "举办培训班。"]]
      ])
  }

  @Test("Where a line is missing between two cells, they are one")
  func mergedCells() {
    var lines = rulings(xs: [50, 110, 400], ys: [90, 115, 160, 200])
    lines.level[2] = PDFRulings.Ruling(position: 160, from: 110, to: 400)
    let words = [
      (60.0, 100.0, "类别"), (120, 100, "举措"), (60, 150, "保护"), (120, 130, "甲"), (120, 170, "乙"),
    ]
    #expect(
      grids([page(1, words, rulings: lines)]) == [[["类别", "举措"], ["保护", "甲"], ["<", "乙"]]])
  }

  @Test("Places are a page and its line")
  func locations() {
    let document = PDFLayout.document([
      page(1, [(60, 100, "一")]), page(2, [(60, 80, "二。"), (60, 200, "三")]),
    ])
    guard case .paragraph(let last) = document.blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(last.text.location(at: 0)?.place == .page(page: 2, line: 2))
  }

  @Test(
    "Numbers begin a paragraph, figures don't",
    arguments: [
      ("1.开展", true), ("（一）加强", true), ("一、加强", true), ("12．开展", true), ("①开展", true),
      ("(3)开展", true),
      ("2024年", false), ("2.5亿元", false), ("十月底前", false), ("一批", false), ("（省知识产权局）", false),
    ])
  func markers(_ text: String, _ begins: Bool) {
    #expect(PDFMarker.begins(text) == begins)
  }
}
