/// A document as the parts of an Office Open XML package (ECMA-376 Parts 1 and 2).
struct WordPackage {
  /// `word/document.xml`.
  let document: [UInt8]

  /// The archive's bytes.
  func bytes() -> [UInt8] {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", Self.part(Self.contentTypes))
    archive.add("_rels/.rels", Self.part(Self.packageRelationships))
    archive.add("word/document.xml", document)
    archive.add("word/_rels/document.xml.rels", Self.part(Self.documentRelationships))
    archive.add("word/styles.xml", Self.part(WordStyles.styles))
    archive.add("word/fontTable.xml", Self.part(WordStyles.fonts))
    archive.add("word/footer1.xml", Self.part(WordStyles.footer))
    return archive.finished()
  }

  private static func part(_ text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }

  private static let contentTypes: StaticString = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
    <Override PartName="/word/styles.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
    <Override PartName="/word/fontTable.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>\
    <Override PartName="/word/footer1.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>
    """

  private static let packageRelationships: StaticString = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/></Relationships>
    """

  private static let documentRelationships: StaticString = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rIdStyles" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
    Target="styles.xml"/><Relationship Id="rIdFonts" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" \
    Target="fontTable.xml"/><Relationship Id="rIdFooter" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" \
    Target="footer1.xml"/></Relationships>
    """
}
