import Foundation

/// LibreOffice, which no one here wrote, reads what is written.
enum Office {
  /// Whether it is installed.
  static let isAvailable = (try? ExternalCheck.run(["soffice", "--version"]))?.status == 0

  /// The files that LibreOffice makes of a document, by name. Each call has a profile of its own,
  /// since two calls at a time would get in each other's way.
  static func convert(
    _ bytes: [UInt8], named name: String, to filter: String
  ) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bizuo-\(UUID().uuidString)")
    let output = folder.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    let profile = folder.appendingPathComponent("profile").absoluteString
    _ = try ExternalCheck.run([
      "soffice", "-env:UserInstallation=\(profile)", "--headless", "--convert-to", filter,
      "--outdir", output.path, file.path,
    ])
    var files: [String: String] = [:]
    for made in try FileManager.default.contentsOfDirectory(atPath: output.path) {
      let content = try Data(contentsOf: output.appendingPathComponent(made))
      files[made] = String(decoding: content, as: UTF8.self)
    }
    return files
  }

  /// Every sheet of a workbook as comma-separated values, by the sheet's name.
  static func sheets(of workbook: [UInt8]) throws -> [String: String] {
    let everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    let files = try convert(workbook, named: "book.xlsx", to: everySheet)
    return Dictionary(
      uniqueKeysWithValues: files.map { name, content in
        (String(name.dropFirst("book-".count).dropLast(".csv".count)), content)
      })
  }
}
