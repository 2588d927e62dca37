import Testing

@testable import PlanReading

/// Files that are damaged or meant to do harm, and the error that each must end in.
@Suite("Damaged and hostile files end in their error")
struct HostileFileTests {
  /// A file and what must come of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var path: String
    var code: ReadingError.Code
    var limits = ReadingLimits.default
    var bytes: @Sendable () throws -> [UInt8]

    init(
      _ what: String, _ path: String, _ code: ReadingError.Code, limits: ReadingLimits = .default,
      bytes: @escaping @Sendable () throws -> [UInt8]
    ) {
      testDescription = what
      self.path = path
      self.code = code
      self.limits = limits
      self.bytes = bytes
    }
  }

  @Test("Archives", arguments: archives)
  func archive(_ file: Case) throws { try expectError(file) }

  @Test("Word documents", arguments: documents)
  func document(_ file: Case) throws { try expectError(file) }

  @Test("Workbooks", arguments: workbooks)
  func workbook(_ file: Case) throws { try expectError(file) }

  @Test("Old office files", arguments: compoundFiles)
  func compoundFile(_ file: Case) throws { try expectError(file) }

  @Test("PDFs", arguments: portable)
  func pdf(_ file: Case) throws { try expectError(file) }

  @Test("Pages and tables as text", arguments: texts)
  func text(_ file: Case) throws { try expectError(file) }

  private func expectError(_ file: Case) throws {
    let bytes = try file.bytes()
    var reader = PlanReader()
    reader.limits = file.limits
    do throws(ReadingError) {
      let plans = try reader.plans(bytes: bytes, path: file.path)
      Issue.record("read \(plans.count) plans")
    } catch {
      #expect(error.code == file.code, "\(error.message.zh)")
      #expect(error.path == file.path)
      #expect(error.message.zh.hasPrefix(file.path) && error.message.zh.hasSuffix("。"))
      #expect(error.message.en.hasPrefix(file.path) && error.message.en != error.message.zh)
    }
  }

  // MARK: Archives

  private static let measure = OfficeFile.paragraph("1.开展专利转化活动十场，覆盖全省。")

  private static func changed(
    _ change: @escaping @Sendable (inout ZipBuilder.Part) -> Void
  ) -> @Sendable () -> [UInt8] {
    { OfficeFile.docx(measure, change: change) }
  }

  static let archives = [
    Case("cut in half", "a.docx", .fileDamaged) {
      Array(try OfficeFixture.bytes("formats/python-list.docx").prefix(20_000))
    },
    Case("without its last byte", "a.docx", .fileDamaged) { OfficeFile.docx(measure).dropLast(1) },
    Case("a header and noise", "a.docx", .fileDamaged) {
      [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0xA7, count: 5000)
    },
    Case("a wrong checksum", "a.docx", .fileDamaged, bytes: changed { $0.checksum ^= 1 }),
    Case("a size too small", "a.docx", .fileDamaged, bytes: changed { $0.size -= 7 }),
    Case("a size too large", "a.docx", .fileDamaged, bytes: changed { $0.size += 7 }),
    Case("data that is not deflated", "a.docx", .fileDamaged, bytes: changed { $0.method = 8 }),
    Case("parts that overlap", "a.docx", .fileDamaged) {
      var zip = ZipBuilder()
      zip.store("word/document.xml", OfficeFile.document(measure))
      zip.store("word/document.xml", "") { $0.claimedOffset = 0 }
      return zip.bytes
    },
    Case("two parts of one name", "a.docx", .fileDamaged) {
      var zip = ZipBuilder()
      for _ in 0..<2 { zip.store("word/document.xml", OfficeFile.document(measure)) }
      return zip.bytes
    },
    Case(
      "a part behind the directory", "a.docx", .fileDamaged,
      bytes: changed {
        $0.claimedOffset = 1 << 30
      }),
    Case("encrypted parts", "a.docx", .fileEncrypted, bytes: changed { $0.flags = 1 }),
    Case("zip64", "a.docx", .formatUnsupported, bytes: changed { $0.size = 0xFFFF_FFFF }),
    Case("an unknown compression", "a.docx", .formatUnsupported, bytes: changed { $0.method = 14 }),
    Case("a bomb by ratio", "a.docx", .limitExceeded) {
      var zip = ZipBuilder()
      zip.deflateZeros("word/document.xml", count: 8 << 20)
      return zip.bytes
    },
    Case(
      "a bomb by size", "a.docx", .limitExceeded,
      limits: ReadingLimits(unpackedBytes: 2 << 20, unpackingRatio: 100_000)
    ) {
      var zip = ZipBuilder()
      zip.deflateZeros("word/document.xml", count: 3 << 20)
      return zip.bytes
    },
    Case("eleven thousand parts", "a.docx", .limitExceeded) {
      var zip = ZipBuilder()
      for number in 0..<11_000 { zip.store("word/\(number)", "") }
      return zip.bytes
    },
    Case("an archive of no office kind", "a.zip", .formatUnsupported) {
      var zip = ZipBuilder()
      zip.store("../../etc/passwd", "x")
      return zip.bytes
    },
    Case("slides", "a.pptx", .formatUnsupported) {
      var zip = ZipBuilder()
      zip.store("ppt/presentation.xml", "<p/>")
      return zip.bytes
    },
    Case("OpenDocument without content", "a.odt", .fileDamaged) {
      var zip = ZipBuilder()
      zip.store("mimetype", "application/vnd.oasis.opendocument.text")
      return zip.bytes
    },
    Case("OpenDocument under a password", "a.odt", .fileEncrypted) {
      var zip = ZipBuilder()
      zip.store("mimetype", "application/vnd.oasis.opendocument.text")
      zip.store(
        "META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")
      zip.store("content.xml", "noise")
      return zip.bytes
    },
    Case("an OpenDocument bomb", "a.ods", .limitExceeded) {
      var zip = ZipBuilder()
      zip.store("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
      zip.deflateZeros("content.xml", count: 8 << 20)
      return zip.bytes
    },
  ]

  // MARK: Word documents

  private static func main(_ xml: String) -> @Sendable () -> [UInt8] {
    { OfficeFile.docx(nil, main: xml) }
  }

  static let documents = [
    Case("no main part", "a.docx", .fileDamaged) { OfficeFile.docx(nil) },
    Case("no relationships", "a.docx", .fileDamaged) {
      var zip = ZipBuilder()
      zip.store("word/document.xml", OfficeFile.document(measure))
      return zip.bytes
    },
    Case("a main part outside of the file", "a.docx", .fileDamaged) {
      var zip = ZipBuilder()
      zip.store(
        "_rels/.rels", OfficeFile.relationships([("a", "officeDocument", "../../etc/passwd")]))
      zip.store("word/document.xml", OfficeFile.document(measure))
      return zip.bytes
    },
    Case("a main part on the network", "a.docx", .fileDamaged) {
      var zip = ZipBuilder()
      zip.store(
        "_rels/.rels",
        OfficeFile.relationships([("a", "officeDocument", "http://localhost/document.xml")]))
      zip.store("word/document.xml", OfficeFile.document(measure))
      return zip.bytes
    },
    Case("an empty main part", "a.docx", .fileDamaged, bytes: main("")),
    Case("XML cut short", "a.docx", .fileDamaged) {
      OfficeFile.docx(nil, main: String(OfficeFile.document(measure).dropLast(20)))
    },
    Case("tags that cross", "a.docx", .fileDamaged, bytes: main("<a><b></a></b>")),
    Case("another kind of XML", "a.docx", .fileDamaged, bytes: main("<html/>")),
    Case("an unknown entity", "a.docx", .fileDamaged, bytes: main("<a>&b;</a>")),
    Case("a DOCTYPE", "a.docx", .limitExceeded) {
      OfficeFile.docx(nil, main: "<!DOCTYPE w:document>" + OfficeFile.document(measure))
    },
    Case("entities within entities", "a.docx", .limitExceeded) {
      let entities = (1...20).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);'>" }
      let main = "<!DOCTYPE a [<!ENTITY e0 'x'>\(entities.joined())]><a>&e20;</a>"
      return OfficeFile.docx(nil, main: main)
    },
    Case("an external entity", "a.docx", .limitExceeded) {
      OfficeFile.docx(nil, main: "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
    },
    Case("a hundred thousand nested elements", "a.docx", .limitExceeded) {
      let depth = 100_000
      let open = String(repeating: "<w:sdt><w:sdtContent>", count: depth / 2)
      let close = String(repeating: "</w:sdtContent></w:sdt>", count: depth / 2)
      return OfficeFile.docx(open + close)
    },
    Case(
      "a table of too many cells", "a.docx", .limitExceeded, limits: ReadingLimits(cells: 500)
    ) {
      let cell = "<w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr><w:p/></w:tc>"
      let row = "<w:tr>\(cell)</w:tr>"
      return OfficeFile.docx("<w:tbl>\(String(repeating: row, count: 10))</w:tbl>")
    },
    Case("no measures", "a.docx", .noItems) { OfficeFile.docx("<w:p/>") },
  ]

  // MARK: Workbooks

  static let workbooks = [
    Case("a missing sheet", "a.xlsx", .fileDamaged) { OfficeFile.xlsx([("表", "", nil)]) },
    Case("a shared string that is not there", "a.xlsx", .fileDamaged) {
      OfficeFile.xlsx(
        "<sheetData><row r='1'><c r='A1' t='s'><v>99</v></c></row></sheetData>")
    },
    Case("a cell outside of a sheet", "a.xlsx", .fileDamaged) {
      OfficeFile.xlsx("<sheetData><row r='1'><c r='ZZZZ1'><v>1</v></c></row></sheetData>")
    },
    Case("a row outside of a sheet", "a.xlsx", .fileDamaged) {
      OfficeFile.xlsx("<sheetData><row r='99999999'/></sheetData>")
    },
    Case("an area too large", "a.xlsx", .limitExceeded) {
      let rows = (1...200).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }
      return OfficeFile.xlsx("<sheetData>\(rows.joined())</sheetData>")
    },
    Case("merges on top of each other", "a.xlsx", .limitExceeded, limits: ReadingLimits(cells: 99))
    {
      let rows = (1...40).map { "<row r='\($0)'><c r='A\($0)'><v>1</v></c></row>" }
      let merges = String(repeating: "<mergeCell ref='A1:XFD1048576'/>", count: 10)
      return OfficeFile.xlsx(
        "<sheetData>\(rows.joined())</sheetData><mergeCells>\(merges)</mergeCells>")
    },
    Case("a DOCTYPE in a sheet", "a.xlsx", .limitExceeded) {
      var zip = ZipBuilder()
      zip.store(
        "_rels/.rels", OfficeFile.relationships([("a", "officeDocument", "xl/workbook.xml")]))
      zip.store("xl/workbook.xml", "<!DOCTYPE workbook><workbook/>")
      return zip.bytes
    },
  ]

  // MARK: Compound files

  static let compoundFiles = [
    Case("a docx under a password", "a.docx", .fileEncrypted) {
      OfficeFile.compound([("EncryptionInfo", []), ("EncryptedPackage", [])])
    },
    Case("a doc under a password", "a.doc", .fileEncrypted) {
      OfficeFile.compound([
        ("WordDocument", [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
      ])
    },
    Case("an xls under a password", "a.xls", .fileEncrypted) {
      OfficeFile.compound([("Workbook", [9, 8, 4, 0, 0, 6, 5, 0, 0x2F, 0, 2, 0, 0, 0])])
    },
    Case("a header without a directory", "a.doc", .fileDamaged) {
      Array(OfficeFile.compound([("WordDocument", [])]).prefix(600))
    },
    Case("slides of old", "a.ppt", .formatUnsupported) {
      OfficeFile.compound([("PowerPoint Document", [])])
    },
    Case("a doc of zeros", "a.doc", .toolFailed) { OfficeFile.compound([("WordDocument", [])]) },
  ]

  // MARK: PDFs

  static let portable = [
    Case("cut short", "a.pdf", .fileDamaged) {
      Array(try OfficeFixture.bytes("formats/office-list.pdf").prefix(3000))
    },
    Case("a header and noise", "a.pdf", .fileDamaged) {
      Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0x41, count: 2000)
    },
    Case("pictures only", "a.pdf", .noTextLayer) {
      Array(
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R/Size 4>>
        %%EOF
        """.utf8)
    },
    Case("under a password", "a.pdf", .fileEncrypted) {
      try OfficeFixture.bytes("formats/encrypted.pdf")
    },
    Case("no time left", "a.pdf", .toolFailed, limits: ReadingLimits(toolSeconds: 0)) {
      try OfficeFixture.bytes("formats/office-list.pdf")
    },
    Case(
      "text beyond the limit", "a.pdf", .limitExceeded, limits: ReadingLimits(unpackedBytes: 512)
    ) {
      try OfficeFixture.bytes("formats/office-list.pdf")
    },
  ]

  // MARK: Text

  static let texts = [
    Case("a hundred thousand nested elements", "a.html", .limitExceeded) {
      Array(("<html>" + String(repeating: "<div>", count: 100_000) + "1.开展活动。").utf8)
    },
    Case("absurd colspans", "a.html", .limitExceeded) {
      let row = "<tr>" + String(repeating: "<td colspan=99999999 rowspan=99999999>x", count: 50)
      return Array(("<html><table>" + String(repeating: row, count: 60) + "</table>").utf8)
    },
    Case("an encoding that is not read", "a.html", .encodingUnknown) {
      Array("<html><meta charset=big5><p>1. x".utf8)
    },
    Case("a page without text", "a.html", .noItems) {
      Array("<html><script>1</script></html>".utf8)
    },
    Case("a quote that never ends", "a.csv", .fileDamaged) {
      Array("序号,具体举措\n1,\"开展活动,\n2,培训".utf8)
    },
    Case("too many cells", "a.csv", .limitExceeded, limits: ReadingLimits(cells: 100)) {
      Array(String(repeating: "1,2,3,4,5\n", count: 100).utf8)
    },
    Case("bytes of no encoding", "a.csv", .fileBinary) { (0..<4000).map { UInt8($0 % 251) } },
    Case("an empty file", "a.xlsx", .fileEmpty) { [] },
  ]
}
