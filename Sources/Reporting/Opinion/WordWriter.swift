/// Writes the body of a WordprocessingML document (ECMA-376 Part 1, §17) from a few kinds of parts.
struct WordWriter {
  /// The looks of a paragraph, by the ids of the styles part.
  enum Style: String {
    /// 方正小标宋, centred.
    case title = "Title"
    /// Who is addressed: no indent.
    case addressee = "Addressee"
    /// 仿宋, first line indented.
    case body = "BodyText"
    /// 黑体 heading.
    case heading = "Heading1"
    /// Right-aligned, for who signs and when.
    case signature = "Signature"
    /// Small, for the basis of the opinion.
    case note = "Note"
    /// In tables.
    case cell = "TableText"
    /// In the first row of tables.
    case headCell = "TableHead"
  }

  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private var xml = MarkupWriter(.xml)

  /// Adds a paragraph. Line feeds in the text become line breaks.
  mutating func paragraph(_ style: Style, _ text: String) {
    xml.element("w:p") { paragraph in
      Self.properties(style, to: &paragraph)
      Self.run(text, to: &paragraph)
    }
  }

  /// Adds a table over the width of the text, with a head that every page repeats.
  ///
  /// `widths` are twentieths of a point and as many as each row has cells.
  mutating func table(widths: [Int], head: [String], rows: [[String]]) {
    xml.element("w:tbl") { table in
      table.verbatim(
        """
        <w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>\
        <w:tblLayout w:type="fixed"/></w:tblPr>
        """)
      table.element("w:tblGrid") { grid in
        for width in widths {
          grid.empty("w:gridCol", [MarkupAttribute("w:w", String(width))])
        }
      }
      Self.row(head, widths, .headCell, to: &table)
      for row in rows { Self.row(row, widths, .cell, to: &table) }
    }
  }

  /// Ends a section of A4 pages that count from 1; what follows begins on a new page.
  mutating func endSection() {
    xml.element("w:p") { paragraph in
      paragraph.element("w:pPr") { $0.verbatim(Self.section) }
    }
  }

  /// The part's bytes; the section that was not ended ends here.
  func finished() -> [UInt8] {
    var document = MarkupWriter(.xml)
    document.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    document.element(
      "w:document",
      [
        MarkupAttribute("xmlns:w", Self.namespace),
        MarkupAttribute("xmlns:r", Self.relationships),
      ]
    ) { root in
      root.element("w:body") { body in
        body.append(xml)
        body.verbatim(Self.section)
      }
    }
    return document.bytes
  }

  /// A4 with the margins of GB/T 9704—2012, §5.2: 37 mm above, 28 mm left, text 156 mm × 225 mm.
  private static let section: StaticString = """
    <w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:type w:val="nextPage"/>\
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" \
    w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/><w:pgNumType w:start="1"/></w:sectPr>
    """

  private static func properties(_ style: Style, to paragraph: inout MarkupWriter) {
    paragraph.element("w:pPr") { properties in
      properties.empty("w:pStyle", [MarkupAttribute("w:val", style.rawValue)])
    }
  }

  private static func run(_ text: String, to paragraph: inout MarkupWriter) {
    paragraph.element("w:r") { run in
      let lines = CleanText.block(text).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { run.empty("w:br") }
        run.element("w:t", [MarkupAttribute("xml:space", "preserve")], text: String(line))
      }
    }
  }

  private static func row(
    _ cells: [String], _ widths: [Int], _ style: Style, to table: inout MarkupWriter
  ) {
    table.element("w:tr") { row in
      row.element("w:trPr") { properties in
        properties.verbatim("<w:cantSplit/>")
        if style == .headCell { properties.verbatim("<w:tblHeader/>") }
      }
      for (text, width) in zip(cells, widths) {
        row.element("w:tc") { cell in
          cell.element("w:tcPr") { properties in
            properties.empty(
              "w:tcW",
              [MarkupAttribute("w:w", String(width)), MarkupAttribute("w:type", "dxa")])
          }
          cell.element("w:p") { paragraph in
            Self.properties(style, to: &paragraph)
            run(text, to: &paragraph)
          }
        }
      }
    }
  }
}
