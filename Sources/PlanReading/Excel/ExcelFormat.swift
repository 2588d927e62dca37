import TextMatching

/// Workbooks of 2007 and later: xlsx, xlsm (ECMA-376).
///
/// Every visible sheet with text becomes a table. Hidden sheets, rows and columns are not read, since
/// nobody who reads the printed plan sees them; a finding says which.
public enum ExcelFormat: DocumentFormat {
  /// `xlsx`.
  public static let name = "xlsx"

  /// Whether the bytes are an office package with a workbook in it.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    PackageKind.of(bytes) == .workbook
  }

  /// Reads the sheets, with the results of formulas as they were last computed.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    let package = try OfficePackage(bytes: bytes, path: path, limits: limits)
    let main = try package.mainPart()
    let targets = try package.targets(of: main)
    var workbook = try package.readRequired(main) { (reader) throws(ReadingError) in
      guard reader.name == XMLName(space: .sheet, local: "workbook") else {
        throw .damaged(path, "“\(main)”不是工作簿", en: "part \(main) is no workbook")
      }
      return try Workbook(reader)
    }
    for target in targets {
      switch target.relation {
      case .sharedStrings:
        _ = try package.read(target.part) { (reader) throws(ReadingError) in
          try workbook.readSharedStrings(reader)
        }
      case .styles:
        _ = try package.read(target.part) { (reader) throws(ReadingError) in
          try workbook.readFormats(reader)
        }
      default:
        continue
      }
    }
    var document = Document(blocks: [])
    for sheet in workbook.sheets {
      guard
        let part = targets.first(where: { $0.id == sheet.id && $0.relation == .worksheet })?.part
      else { continue }
      var reading = WorksheetReader(workbook: workbook, path: path, limits: limits)
      let content = try package.readRequired(part) { (reader) throws(ReadingError) in
        try reading.read(reader)
      }
      append(try content.skippedParts(of: sheet), to: &document)
      guard !sheet.isHidden else { continue }
      let table = try content.table(name: sheet.name, path: path, limits: limits)
      document.blocks += table.withTitleRowsAsParagraphs()
    }
    return document
  }

  private static func append(_ messages: [LocalizedText], to document: inout Document) {
    document.findings += messages.map {
      DocumentFinding(code: .partSkipped, severity: .warning, message: $0)
    }
  }
}

extension Worksheet {
  /// What of the sheet holds text and is not read because it is hidden.
  fileprivate func skippedParts(of sheet: Workbook.Sheet) throws(ReadingError) -> [LocalizedText] {
    if sheet.isHidden {
      guard !rows.isEmpty || !hiddenRows.isEmpty else { return [] }
      return [
        LocalizedText(
          "工作表“\(sheet.name)”已隐藏，未读取；如属于计划，请取消隐藏。",
          en: "Sheet \(sheet.name) is hidden and was not read; unhide it if it belongs to the plan."
        )
      ]
    }
    var messages: [LocalizedText] = []
    if !hiddenRows.isEmpty {
      let numbers = hiddenRows.prefix(20).map(String.init).joined(separator: "、")
      let more = hiddenRows.count > 20 ? " 等 \(hiddenRows.count) 行" : " 行"
      messages.append(
        LocalizedText(
          "工作表“\(sheet.name)”隐藏的第 \(numbers)\(more)未读取。",
          en: "Hidden rows of sheet \(sheet.name) were not read: \(numbers)."))
    }
    if !hiddenColumns.isEmpty {
      let names = hiddenColumns.sorted().prefix(20).map(CellReference.columnName)
        .joined(separator: "、")
      messages.append(
        LocalizedText(
          "工作表“\(sheet.name)”隐藏的 \(names) 列未读取。",
          en: "Hidden columns of sheet \(sheet.name) were not read: \(names)."))
    }
    return messages
  }
}
