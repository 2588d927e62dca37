/// A sheet as SpreadsheetML (ECMA-376 Part 1, §18.3).
struct SheetXML {
  let sheet: Sheet

  private var columnCount: Int { sheet.widths.count }
  private var isFiltered: Bool { !sheet.rows.isEmpty }

  /// The cells under filters, as `A1:K20`; nil where there are no rows.
  var filteredRange: String? {
    guard isFiltered else { return nil }
    let first = Self.reference(row: sheet.head.count - 1, column: 0)
    let last = Self.reference(
      row: sheet.head.count + sheet.rows.count - 1, column: columnCount - 1)
    return "\(first):\(last)"
  }

  /// The part's bytes.
  func bytes() -> [UInt8] {
    var xml = MarkupWriter(.xml)
    xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    let namespace = MarkupAttribute(
      "xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    xml.element("worksheet", [namespace]) { worksheet in
      worksheet.verbatim("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
      writeView(to: &worksheet)
      writeColumns(to: &worksheet)
      worksheet.element("sheetData") { writeRows(to: &$0) }
      if let filteredRange {
        worksheet.empty("autoFilter", [MarkupAttribute("ref", filteredRange)])
      }
      writeMerges(to: &worksheet)
      worksheet.verbatim(
        """
        <pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>\
        <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
        <headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>
        """)
    }
    return xml.bytes
  }

  private func writeView(to worksheet: inout MarkupWriter) {
    worksheet.element("sheetViews") { views in
      views.element("sheetView", [MarkupAttribute("workbookViewId", "0")]) { view in
        let corner = Self.reference(row: sheet.head.count, column: sheet.frozenColumns)
        view.empty(
          "pane",
          [
            MarkupAttribute("xSplit", String(sheet.frozenColumns)),
            MarkupAttribute("ySplit", String(sheet.head.count)),
            MarkupAttribute("topLeftCell", corner), MarkupAttribute("activePane", "bottomRight"),
            MarkupAttribute("state", "frozen"),
          ])
        view.empty("selection", [MarkupAttribute("pane", "bottomRight")])
      }
    }
  }

  private func writeColumns(to worksheet: inout MarkupWriter) {
    worksheet.element("cols") { columns in
      for (index, width) in sheet.widths.enumerated() {
        columns.empty(
          "col",
          [
            MarkupAttribute("min", String(index + 1)), MarkupAttribute("max", String(index + 1)),
            MarkupAttribute("width", String(width)), MarkupAttribute("customWidth", "1"),
          ])
      }
    }
  }

  private func writeRows(to data: inout MarkupWriter) {
    for (number, cells) in (sheet.head + sheet.rows + sheet.totals).enumerated() {
      let attributes = [
        MarkupAttribute("r", String(number + 1)),
        MarkupAttribute("ht", String(height(of: cells, at: number))),
        MarkupAttribute("customHeight", "1"),
      ]
      data.element("row", attributes) { row in
        for (column, cell) in cells.enumerated() {
          write(cell, at: Self.reference(row: number, column: column), to: &row)
        }
      }
    }
  }

  /// Merged cells are wider than their first column, so their rows have two lines, whatever stands
  /// in them.
  private func height(of cells: [Sheet.Cell], at number: Int) -> Int {
    guard !sheet.merges.contains(where: { $0.row == number }) else { return RowHeight.twoLines }
    return RowHeight.points(for: cells, widths: sheet.widths)
  }

  private func write(_ cell: Sheet.Cell, at reference: String, to row: inout MarkupWriter) {
    let place = MarkupAttribute("r", reference)
    switch cell.value {
    case .number(let number):
      row.element("c", [place, style(cell.style)]) { $0.element("v", text: String(number)) }
    case .text(let text):
      let isQuoted = cell.style == .text && SheetText.looksLikeFormula(text)
      let style = style(isQuoted ? .quoted : cell.style)
      guard !text.isEmpty else {
        row.empty("c", [place, style])
        return
      }
      row.element("c", [place, style, MarkupAttribute("t", "inlineStr")]) { cell in
        cell.element("is") { string in
          string.element(
            "t", [MarkupAttribute("xml:space", "preserve")], text: SheetText.clean(text))
        }
      }
    }
  }

  private func style(_ style: SheetStyle) -> MarkupAttribute {
    MarkupAttribute("s", String(style.rawValue))
  }

  private func writeMerges(to worksheet: inout MarkupWriter) {
    guard !sheet.merges.isEmpty else { return }
    worksheet.element(
      "mergeCells", [MarkupAttribute("count", String(sheet.merges.count))]
    ) { merges in
      for merge in sheet.merges {
        let first = Self.reference(row: merge.row, column: merge.columns.lowerBound)
        let last = Self.reference(row: merge.row, column: merge.columns.upperBound)
        merges.empty("mergeCell", [MarkupAttribute("ref", "\(first):\(last)")])
      }
    }
  }

  /// `A1` for row 0 and column 0.
  static func reference(row: Int, column: Int) -> String {
    name(ofColumn: column) + String(row + 1)
  }

  /// `A` … `Z`, `AA` …
  static func name(ofColumn column: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[column % 26])
    return column < 26 ? last : name(ofColumn: column / 26 - 1) + last
  }
}
