/// The styles part: one cell format for each ``SheetStyle``, in its order (§18.8).
enum WorkbookStyles {
  /// The part's bytes.
  static func bytes() -> [UInt8] {
    var xml = MarkupWriter(.xml)
    xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    let namespace = MarkupAttribute(
      "xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    xml.element("styleSheet", [namespace]) { sheet in
      sheet.verbatim(
        """
        <fonts count="4">\
        <font><sz val="10.5"/><name val="宋体"/><family val="3"/><charset val="134"/></font>\
        <font><b/><sz val="10.5"/><name val="宋体"/><family val="3"/><charset val="134"/></font>\
        <font><b/><sz val="10.5"/><color rgb="FFFFFFFF"/><name val="宋体"/><family val="3"/>\
        <charset val="134"/></font>\
        <font><b/><sz val="8"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>
        """)
      writeFills(to: &sheet)
      sheet.verbatim(
        """
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
        <border><left style="thin"><color rgb="FFBFC7D1"/></left>\
        <right style="thin"><color rgb="FFBFC7D1"/></right>\
        <top style="thin"><color rgb="FFBFC7D1"/></top>\
        <bottom style="thin"><color rgb="FFBFC7D1"/></bottom><diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>\
        </cellStyleXfs>
        """)
      let count = MarkupAttribute("count", String(SheetStyle.allCases.count))
      sheet.element("cellXfs", [count]) { formats in
        for style in SheetStyle.allCases { writeFormat(style, to: &formats) }
      }
      sheet.verbatim(
        """
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        """)
    }
    return xml.bytes
  }

  /// The first two fills are fixed by the format.
  private static let fills = SheetStyle.allCases.compactMap(\.fill)

  private static func writeFills(to sheet: inout MarkupWriter) {
    sheet.element("fills", [MarkupAttribute("count", String(fills.count + 2))]) { list in
      list.verbatim("<fill><patternFill patternType=\"none\"/></fill>")
      list.verbatim("<fill><patternFill patternType=\"gray125\"/></fill>")
      for colour in fills {
        list.element("fill") { fill in
          fill.element("patternFill", [MarkupAttribute("patternType", "solid")]) { pattern in
            pattern.empty("fgColor", [MarkupAttribute("rgb", "FF" + colour)])
            pattern.verbatim("<bgColor indexed=\"64\"/>")
          }
        }
      }
    }
  }

  private static func writeFormat(_ style: SheetStyle, to formats: inout MarkupWriter) {
    let font =
      switch style {
      case .heading, .downwards: 1
      case .failing: 2
      case .smallHeading: 3
      default: 0
      }
    let fill = style.fill.flatMap { fills.firstIndex(of: $0) }.map { $0 + 2 } ?? 0
    var attributes = [
      MarkupAttribute("numFmtId", "0"), MarkupAttribute("fontId", String(font)),
      MarkupAttribute("fillId", String(fill)),
      MarkupAttribute("borderId", style == .plain ? "0" : "1"), MarkupAttribute("xfId", "0"),
      MarkupAttribute("applyFont", "1"), MarkupAttribute("applyFill", "1"),
      MarkupAttribute("applyBorder", "1"), MarkupAttribute("applyAlignment", "1"),
    ]
    if style == .quoted { attributes.append(MarkupAttribute("quotePrefix", "1")) }
    formats.element("xf", attributes) { format in
      switch style {
      case .plain: break
      case .text, .quoted:
        format.verbatim("<alignment vertical=\"top\" wrapText=\"1\"/>")
      case .downwards:
        format.verbatim(
          "<alignment horizontal=\"center\" vertical=\"bottom\" textRotation=\"255\"/>")
      default:
        format.verbatim(
          "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>")
      }
    }
  }
}
