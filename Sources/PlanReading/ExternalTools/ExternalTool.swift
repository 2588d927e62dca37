#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that reads a format: poppler's or LibreOffice's.
struct ExternalTool: Sendable {
  /// The name of the program, such as `pdftotext`.
  let name: String
  /// The Debian package that brings it.
  let package: String

  static let pdftotext = ExternalTool(name: "pdftotext", package: "poppler-utils")
  static let pdftocairo = ExternalTool(name: "pdftocairo", package: "poppler-utils")
  static let soffice = ExternalTool(name: "soffice", package: "libreoffice-writer libreoffice-calc")

  /// The program's absolute path, found as a shell would; nil where it is not installed.
  ///
  /// - Parameter searchPath: Folders separated by colons; those that are not absolute are passed over.
  func find(in searchPath: String) -> String? {
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      let candidate = folder + "/" + name
      var status = stat()
      if access(candidate, X_OK) == 0, stat(candidate, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      {
        return candidate
      }
    }
    return nil
  }

  /// The search path of this process.
  static var searchPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  }
}
