/// Office files written by the tests: the parts that matter, and nothing else.
enum OfficeFile {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A Word document.
  ///
  /// - Parameters:
  ///   - body: What stands in `w:body`; nil for a file without its main part.
  ///   - main: The whole main part, instead of a body.
  static func docx(
    _ body: String?, main: String? = nil, styles: String = "", numbering: String = "",
    change: (inout ZipBuilder.Part) -> Void = { _ in }
  ) -> [UInt8] {
    var zip = ZipBuilder()
    zip.store("_rels/.rels", relationships([("rId1", "officeDocument", "word/document.xml")]))
    zip.store(
      "word/_rels/document.xml.rels",
      relationships([("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml")]))
    zip.store("word/styles.xml", "<w:styles xmlns:w='\(word)'>\(styles)</w:styles>")
    zip.store("word/numbering.xml", "<w:numbering xmlns:w='\(word)'>\(numbering)</w:numbering>")
    if let part = main ?? body.map({ document($0) }) {
      zip.store("word/document.xml", part, change: change)
    }
    return zip.bytes
  }

  /// The main part of a Word document.
  static func document(_ body: String) -> String {
    """
    <w:document xmlns:w='\(word)' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
    xmlns:wps='urn:wps' xmlns:v='urn:v'><w:body>\(body)</w:body></w:document>
    """
  }

  /// A paragraph of text.
  static func paragraph(_ text: String, properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  /// A workbook of one sheet named 表, or of several.
  static func xlsx(
    _ sheets: [(name: String, attributes: String, content: String?)], strings: [String] = [],
    styles: String = "", workbook: String = ""
  ) -> [UInt8] {
    var zip = ZipBuilder()
    zip.store("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name='\(sheet.name)' sheetId='\(index + 1)' r:id='s\(index)' \(sheet.attributes)/>"
    }
    zip.store(
      "xl/workbook.xml",
      "<workbook xmlns='\(sheet)' xmlns:r='\(types)'>\(workbook)<sheets>\(list.joined())</sheets></workbook>"
    )
    zip.store(
      "xl/_rels/workbook.xml.rels",
      relationships(
        sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0).xml") } + [
          ("t1", "sharedStrings", "sharedStrings.xml"), ("t2", "styles", "/xl/styles.xml"),
        ]))
    for (index, content) in sheets.map(\.content).enumerated() {
      guard let content else { continue }
      zip.store(
        "xl/worksheets/sheet\(index).xml", "<worksheet xmlns='\(sheet)'>\(content)</worksheet>")
    }
    zip.store("xl/sharedStrings.xml", "<sst xmlns='\(sheet)'>\(strings.joined())</sst>")
    zip.store("xl/styles.xml", "<styleSheet xmlns='\(sheet)'>\(styles)</styleSheet>")
    return zip.bytes
  }

  /// A workbook of one sheet.
  static func xlsx(_ content: String) -> [UInt8] { xlsx([("表", "", content)]) }

  /// A relationships part.
  static func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
    let items = list.map {
      "<Relationship Id='\($0.id)' Type='\(types)/\($0.type)' Target='\($0.target)'/>"
    }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns='\(space)'>\(items.joined())</Relationships>"
  }

  /// A compound file with streams of the given names and first bytes.
  static func compound(_ streams: [(name: String, start: [UInt8])]) -> [UInt8] {
    func long(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 22) + [9, 0, 6, 0] + [UInt8](repeating: 0, count: 14)
    header += long(1) + [UInt8](repeating: 0, count: 24) + long(0)
    header += [UInt8](repeating: 0xFF, count: 512 - header.count)
    var directory: [UInt8] = []
    for (index, stream) in streams.enumerated() {
      let name = stream.name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      var entry = name + [UInt8](repeating: 0, count: 64 - name.count)
      entry += [UInt8(name.count + 2), 0, 2, 1] + [UInt8](repeating: 0, count: 48)
      entry += long(UInt32(2 + index)) + long(4096) + long(0)
      directory += entry
    }
    directory += [UInt8](repeating: 0, count: 512 - directory.count)
    let table = [0xFD, 0xFF, 0xFF, 0xFF] + [UInt8](repeating: 0xFF, count: 508)
    let contents = streams.flatMap { $0.start + [UInt8](repeating: 0, count: 512 - $0.start.count) }
    return header + table + directory + contents
  }
}
