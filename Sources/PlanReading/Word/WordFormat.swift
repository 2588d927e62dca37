/// Word documents of 2007 and later: docx, docm, dotx (ECMA-376).
public enum WordFormat: DocumentFormat {
  /// `docx`.
  public static let name = "docx"

  /// Whether the bytes are an office package with a Word document in it.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    PackageKind.of(bytes) == .word
  }

  /// Reads the body; headers, footers, notes and comments are other parts and stay unread.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    let package = try OfficePackage(bytes: bytes, path: path, limits: limits)
    let main = try package.mainPart()
    let targets = try package.targets(of: main)
    func part(_ relation: OfficePackage.Relation) -> String? {
      targets.first { $0.relation == relation }?.part
    }
    var styles = WordStyles()
    if let part = part(.styles) {
      styles =
        try package.read(part) { (reader) throws(ReadingError) in try WordStyles(reader) } ?? styles
    }
    var numbering = WordNumbering()
    if let part = part(.numbering) {
      let styleLists = styles.numberingStyles
      numbering =
        try package.read(part) { (reader) throws(ReadingError) in
          try WordNumbering(reader, styleLists: styleLists)
        } ?? numbering
    }
    var body = WordBodyReader(styles: styles, numbering: numbering, path: path, limits: limits)
    return try package.readRequired(main) { (reader) throws(ReadingError) in
      guard reader.name == XMLName(space: .word, local: "document") else {
        throw .damaged(path, "“\(main)”不是 Word 正文", en: "part \(main) is no Word document")
      }
      return try body.document(reader)
    }
  }
}
