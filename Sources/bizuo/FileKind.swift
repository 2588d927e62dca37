#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at a path.
enum FileKind {
  /// Something that can be read.
  case file
  /// A folder.
  case folder
  /// Nothing, or nothing that may be seen.
  case none

  /// What stands at a path; links are followed.
  static func of(_ path: String) -> FileKind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .none }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }
}
