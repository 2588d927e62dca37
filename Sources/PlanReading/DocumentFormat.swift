/// A file format: how its files are known, and how they become a ``Document``.
///
/// One file a format. A new format is added to ``DocumentFormats/all``.
public protocol DocumentFormat: Sendable {
  /// The name in reports: `text`, `markdown`, `docx` …
  static var name: String { get }

  /// Whether the file is of this format, by its first bytes, and by its path's extension only where
  /// bytes can't tell.
  static func recognises(_ bytes: [UInt8], path: String) -> Bool

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: The file as the user named it, for errors only; `-` for standard input.
  ///   - limits: Bounds against hostile input.
  static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document
}

/// The formats known.
public enum DocumentFormats {
  /// Every format, the most certain first; the first that recognises a file reads it. Plain text
  /// comes last and takes whatever is text.
  public static let all: [any DocumentFormat.Type] = [
    WordFormat.self,
    ExcelFormat.self,
    OpenDocumentTextFormat.self,
    OpenDocumentSheetFormat.self,
    LegacyWordFormat.self,
    LegacyExcelFormat.self,
    UnreadableOfficeFormat.self,
    PDFFormat.self,
    RichTextFormat.self,
    HTMLFormat.self,
    DelimitedFormat.self,
    MarkdownFormat.self,
    PlainTextFormat.self,
  ]
}
