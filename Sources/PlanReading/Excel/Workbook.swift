/// What all sheets of a workbook share (ECMA-376 part 1, section 18.2).
struct Workbook {
  /// A sheet as the workbook lists it.
  struct Sheet {
    var name: String
    var id: String
    var isHidden: Bool
  }

  /// The sheets, in order.
  var sheets: [Sheet] = []
  /// Whether serial dates count from 1904.
  var startsIn1904 = false
  /// Texts that cells refer to by index.
  var sharedStrings: [String] = []
  /// The formats that cells refer to by index.
  var formats: [CellFormat] = []

  /// Reads the workbook's main part.
  init(_ reader: XMLReader) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.sheet, "workbookPr"):
        startsIn1904 = reader.attribute("date1904").map { $0 == "1" || $0 == "true" } ?? false
      case (.sheet, "sheets"):
        try reader.eachChild { (_) throws(ReadingError) in
          let state = reader.attribute("state")
          sheets.append(
            Sheet(
              name: reader.attribute("name") ?? "", id: reader.attribute("id", .relationship) ?? "",
              isHidden: state == "hidden" || state == "veryHidden"))
        }
      default:
        return
      }
    }
  }

  /// Reads the shared strings (section 18.4).
  mutating func readSharedStrings(_ reader: XMLReader) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      guard child == XMLName(space: .sheet, local: "si") else { return }
      sharedStrings.append(try reader.richText())
    }
  }

  /// Reads the number formats of the styles part (section 18.8).
  mutating func readFormats(_ reader: XMLReader) throws(ReadingError) {
    var codes: [Int: String] = [:]
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.sheet, "numFmts"):
        try reader.eachChild { (_) throws(ReadingError) in
          guard let id = reader.number("numFmtId"), let code = reader.attribute("formatCode") else {
            return
          }
          codes[id] = code
        }
      case (.sheet, "cellXfs"):
        try reader.eachChild { (_) throws(ReadingError) in
          let id = reader.number("numFmtId") ?? 0
          formats.append(codes[id].map { CellFormat(code: $0) } ?? CellFormat(builtIn: id))
        }
      default:
        return
      }
    }
  }
}

extension XMLReader {
  /// The text of a string item: plain or in runs; phonetic guides (`rPh`) are no text.
  func richText() throws(ReadingError) -> String {
    var text = ""
    try eachChild { (child) throws(ReadingError) in
      switch child.local {
      case "t":
        text += try self.text()
      case "r":
        try eachChild { (part) throws(ReadingError) in
          if part.local == "t" { text += try self.text() }
        }
      default:
        return
      }
    }
    return text.contains("_x") ? Self.unescaped(text) : text
  }

  /// Resolves `_x000D_`, which stands for a character that XML can't hold (section 22.9.2.19).
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      let code = rest.dropFirst(2).prefix(4)
      if character == "_", rest.dropFirst().first == "x", rest.dropFirst(6).first == "_",
        code.count == 4, let scalar = UInt32(code, radix: 16).flatMap({ Unicode.Scalar($0) })
      {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
