/// A workbook as the parts of an Office Open XML package (ECMA-376 Parts 1 and 2).
struct WorkbookPackage {
  let sheets: [Sheet]

  private static let declaration: StaticString =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The archive's bytes.
  func bytes() -> [UInt8] {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", contentTypes())
    archive.add("_rels/.rels", packageRelationships())
    archive.add("xl/workbook.xml", workbook())
    archive.add("xl/_rels/workbook.xml.rels", workbookRelationships())
    archive.add("xl/styles.xml", WorkbookStyles.bytes())
    for (index, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", SheetXML(sheet: sheet).bytes())
    }
    return archive.finished()
  }

  private func contentTypes() -> [UInt8] {
    var xml = MarkupWriter(.xml)
    xml.verbatim(Self.declaration)
    xml.verbatim(
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      """)
    for index in sheets.indices {
      xml.empty(
        "Override",
        [
          MarkupAttribute("PartName", "/xl/worksheets/sheet\(index + 1).xml"),
          MarkupAttribute(
            "ContentType",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"),
        ])
    }
    xml.verbatim("</Types>")
    return xml.bytes
  }

  private func packageRelationships() -> [UInt8] {
    var xml = MarkupWriter(.xml)
    xml.verbatim(Self.declaration)
    xml.verbatim(
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="xl/workbook.xml"/></Relationships>
      """)
    return xml.bytes
  }

  private func workbookRelationships() -> [UInt8] {
    var xml = MarkupWriter(.xml)
    xml.verbatim(Self.declaration)
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    xml.element("Relationships", [MarkupAttribute("xmlns", namespace)]) { list in
      list.verbatim(
        """
        <Relationship Id="rIdStyles" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
        Target="styles.xml"/>
        """)
      for index in sheets.indices {
        list.empty(
          "Relationship",
          [
            MarkupAttribute("Id", "rId\(index + 1)"),
            MarkupAttribute(
              "Type",
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"),
            MarkupAttribute("Target", "worksheets/sheet\(index + 1).xml"),
          ])
      }
    }
    return xml.bytes
  }

  private func workbook() -> [UInt8] {
    var xml = MarkupWriter(.xml)
    xml.verbatim(Self.declaration)
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    xml.element(
      "workbook", [MarkupAttribute("xmlns", main), MarkupAttribute("xmlns:r", relationships)]
    ) { workbook in
      workbook.verbatim("<bookViews><workbookView activeTab=\"0\"/></bookViews>")
      workbook.element("sheets") { list in
        for (index, sheet) in sheets.enumerated() {
          list.empty(
            "sheet",
            [
              MarkupAttribute("name", sheet.name), MarkupAttribute("sheetId", String(index + 1)),
              MarkupAttribute("r:id", "rId\(index + 1)"),
            ])
        }
      }
      workbook.element("definedNames") { writeNames(to: &$0) }
    }
    return xml.bytes
  }

  /// What is filtered, and which rows every printed page repeats.
  private func writeNames(to names: inout MarkupWriter) {
    for (index, sheet) in sheets.enumerated() {
      let place = MarkupAttribute("localSheetId", String(index))
      if let range = SheetXML(sheet: sheet).filteredRange {
        names.element(
          "definedName",
          [
            MarkupAttribute("name", "_xlnm._FilterDatabase"), place, MarkupAttribute("hidden", "1"),
          ],
          text: "'\(sheet.name)'!\(Self.absolute(range))")
      }
      names.element(
        "definedName", [MarkupAttribute("name", "_xlnm.Print_Titles"), place],
        text: "'\(sheet.name)'!$1:$\(sheet.head.count)")
    }
  }

  /// `$A$1:$K$20` for `A1:K20`.
  private static func absolute(_ range: String) -> String {
    range.split(separator: ":").map { corner in
      let letters = corner.prefix { $0.isLetter }
      return "$\(letters)$\(corner.dropFirst(letters.count))"
    }.joined(separator: ":")
  }
}
