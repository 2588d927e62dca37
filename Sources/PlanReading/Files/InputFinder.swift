#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import TextMatching

/// Finds the files that an audit's arguments name: files as they are, folders with all that is in
/// them.
///
/// Hidden files and links inside a folder are passed over, so that an audit cannot be led outside.
public struct InputFinder: Sendable {
  /// Extensions read inside a folder; a file named by itself is read whatever its extension.
  private let extensions: Set<String>
  /// Extensions of all formats that plans come in.
  public static let planExtensions: Set<String> = [
    "txt", "text", "md", "markdown", "docx", "xlsx", "html", "htm", "csv", "tsv", "pdf", "doc",
    "wps",
    "et", "odt", "ods", "xls", "rtf",
  ]
  /// The deepest folder looked into, counted from the one named.
  private let maximumDepth = 16

  /// Creates a finder for the extensions that formats claim, in lower case without the dot.
  public init(extensions: Set<String> = InputFinder.planExtensions) {
    self.extensions = extensions
  }

  /// The files of a path in the order of their names. Throws where a folder holds none or cannot be
  /// read; a path that is no folder is returned as it is.
  public func files(at path: String) throws(ReadingError) -> [String] {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory
    else { return [path] }
    let files = try files(inFolder: path, depth: 0)
    guard !files.isEmpty else { throw .folderWithoutPlans(path) }
    return files
  }

  private func files(inFolder folder: String, depth: Int) throws(ReadingError) -> [String] {
    guard depth < maximumDepth else { return [] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw .unreadable(folder, reason: "\(error)")
    }
    var files: [String] = []
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let type =
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      if type == .typeDirectory {
        files += try self.files(inFolder: path, depth: depth + 1)
      } else if type == .typeRegular, extensions.contains(Self.fileExtension(of: name)) {
        files.append(path)
      }
    }
    return files
  }

  private static func fileExtension(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

extension ReadingError {
  /// A folder with nothing to read.
  fileprivate static func folderWithoutPlans(_ path: String) -> ReadingError {
    ReadingError(
      code: .folderEmpty, path: path,
      message: LocalizedText(
        "\(path)：文件夹里没有可读的计划文件（txt、md、docx、xlsx、html、csv、pdf 等），请检查路径。",
        en:
          "\(path): the folder holds no plan files (txt, md, docx, xlsx, html, csv, pdf …); check the path."
      ))
  }
}
