/// What kind of document a zip archive is, by the names of its parts, so that the content decides and
/// not the file's name.
enum PackageKind {
  case word
  case workbook
  case openDocumentText
  case openDocumentSheet
  /// A zip archive of no kind that is read.
  case unknown

  /// The kind of the bytes; nil where they are no zip archive.
  ///
  /// Cost: linear in the number of parts; for an archive whose directory is damaged, in the file.
  static func of(_ bytes: [UInt8]) -> PackageKind? {
    guard ZipArchive.recognises(bytes) else { return nil }
    if let kind = openDocument(bytes) { return kind }
    do {
      return kind(ofParts: try ZipDirectory(bytes: bytes, path: "").entries().map(\.name))
    } catch {
      // A damaged document is still known as what it is, and its reader says what is wrong.
      return kind(ofParts: namesInHeaders(bytes))
    }
  }

  private static func kind(ofParts names: [String]) -> PackageKind {
    if names.contains("word/document.xml") { return .word }
    if names.contains("xl/workbook.xml") { return .workbook }
    // Main parts may have other names; their folders are still telling.
    if names.contains(where: { $0.hasPrefix("word/") }) { return .word }
    if names.contains(where: { $0.hasPrefix("xl/") }) { return .workbook }
    return .unknown
  }

  /// OpenDocument archives begin with a stored part named `mimetype` (OpenDocument 1.3, part 2).
  private static func openDocument(_ bytes: [UInt8]) -> PackageKind? {
    let head = String(decoding: bytes.prefix(120).dropFirst(30), as: UTF8.self)
    guard head.hasPrefix("mimetypeapplication/vnd.oasis.opendocument.") else { return nil }
    if head.contains("opendocument.text") { return .openDocumentText }
    if head.contains("opendocument.spreadsheet") { return .openDocumentSheet }
    return .unknown
  }

  /// The names in the headers before each part.
  private static func namesInHeaders(_ bytes: [UInt8]) -> [String] {
    var names: [String] = []
    var position = 0
    while position + 30 <= bytes.count, names.count < 1000 {
      guard bytes[position] == 0x50, bytes[position + 1] == 0x4B, bytes[position + 2] == 0x03,
        bytes[position + 3] == 0x04
      else {
        position += 1
        continue
      }
      let length = Int(bytes[position + 26]) | Int(bytes[position + 27]) << 8
      let name = bytes[(position + 30)...].prefix(length)
      names.append(String(decoding: name, as: UTF8.self))
      position += 30 + name.count
    }
    return names
  }
}
