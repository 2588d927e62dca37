/// Word documents up to 2003, and those of WPS Writer (doc, wps).
public enum LegacyWordFormat: DocumentFormat {
  /// `doc`.
  public static let name = "doc"

  /// Whether the bytes are a compound file with a Word document in it.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    CompoundFile.kind(of: bytes) == .word
  }

  /// Converts the document with LibreOffice and reads it as docx.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    try Conversion(input: .doc, target: .docx).document(from: bytes, path: path, limits: limits)
  }
}

/// Workbooks up to 2003, and those of WPS Spreadsheets (xls, et).
public enum LegacyExcelFormat: DocumentFormat {
  /// `xls`.
  public static let name = "xls"

  /// Whether the bytes are a compound file with a workbook in it.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    CompoundFile.kind(of: bytes) == .workbook
  }

  /// Converts the workbook with LibreOffice and reads it as xlsx.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    try Conversion(input: .xls, target: .xlsx).document(from: bytes, path: path, limits: limits)
  }
}

/// OpenDocument text (odt).
public enum OpenDocumentTextFormat: DocumentFormat {
  /// `odt`.
  public static let name = "odt"

  /// Whether the bytes are an OpenDocument archive with text in it.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    PackageKind.of(bytes) == .openDocumentText
  }

  /// Converts the document with LibreOffice and reads it as docx.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    try OpenDocumentCheck.check(bytes, path: path, limits: limits)
    return try Conversion(input: .odt, target: .docx)
      .document(from: bytes, path: path, limits: limits)
  }
}

/// OpenDocument spreadsheets (ods).
public enum OpenDocumentSheetFormat: DocumentFormat {
  /// `ods`.
  public static let name = "ods"

  /// Whether the bytes are an OpenDocument archive with sheets in it.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    PackageKind.of(bytes) == .openDocumentSheet
  }

  /// Converts the workbook with LibreOffice and reads it as xlsx.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    try OpenDocumentCheck.check(bytes, path: path, limits: limits)
    return try Conversion(input: .ods, target: .xlsx)
      .document(from: bytes, path: path, limits: limits)
  }
}

/// Rich text (rtf).
public enum RichTextFormat: DocumentFormat {
  /// `rtf`.
  public static let name = "rtf"

  /// Whether the bytes begin as rich text does.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    bytes.starts(with: Array("{\\rtf".utf8))
  }

  /// Converts the document with LibreOffice and reads it as docx.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    try Conversion(input: .rtf, target: .docx).document(from: bytes, path: path, limits: limits)
  }
}

/// Office files that are known and can't be read: under a password, damaged, or of another kind.
public enum UnreadableOfficeFormat: DocumentFormat {
  /// `office`.
  public static let name = "office"

  /// Whether the bytes are a compound file or a zip archive that no other format takes.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    CompoundFile.kind(of: bytes) != nil || PackageKind.of(bytes) == .unknown
  }

  /// Always throws, saying why.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    switch CompoundFile.kind(of: bytes) {
    case .encrypted:
      throw .encrypted(path)
    case .damaged:
      throw .damaged(path, "文件头之后的目录读不出来", en: "its directory can't be read")
    case nil:
      // Opening says what is wrong with an archive that is damaged.
      _ = try ZipArchive(bytes: bytes, path: path, limits: limits)
      throw .unsupported(path, "这种压缩包或演示文稿", en: "archives and slides of this kind")
    default:
      throw .unsupported(path, "这种旧版 Office 文件", en: "old office files of this kind")
    }
  }
}

/// A format that is read by way of another.
private struct Conversion {
  let input: LibreOffice.Input
  let target: LibreOffice.Target

  func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    let converted = try LibreOffice.convert(
      bytes, from: input, to: target, path: path, limits: limits,
      searchPath: ExternalTool.searchPath)
    switch target {
    case .docx: return try WordFormat.document(from: converted, path: path, limits: limits)
    case .xlsx: return try ExcelFormat.document(from: converted, path: path, limits: limits)
    }
  }
}

/// Looks at an OpenDocument archive before LibreOffice does, which has no bounds of its own.
private enum OpenDocumentCheck {
  static func check(
    _ bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) {
    let package = OfficePackage(
      archive: try ZipArchive(bytes: bytes, path: path, limits: limits), path: path, limits: limits)
    let isEncrypted = try package.read("META-INF/manifest.xml") { (reader) throws(ReadingError) in
      var isEncrypted = false
      try reader.eachChild { (_) throws(ReadingError) in
        try reader.eachChild { (child) throws(ReadingError) in
          if child.local == "encryption-data" { isEncrypted = true }
        }
      }
      return isEncrypted
    }
    if isEncrypted == true { throw .encrypted(path) }
    // Reading to the end checks the nesting and that there is no DOCTYPE.
    try package.readRequired("content.xml") { (_) throws(ReadingError) in }
  }
}
