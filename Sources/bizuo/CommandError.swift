import TextMatching

/// Why a command could not do its work: exit code 2, unless the usage was wrong.
struct CommandError: Error {
  /// One sentence with the file, the place and the remedy.
  var message: LocalizedText
  /// Whether the command line itself is at fault: exit code 64.
  var isUsage = false

  /// A file or stream cannot be written.
  static func unwritable(_ path: String) -> CommandError {
    CommandError(
      message: LocalizedText(
        "写不了 \(path)：请检查文件夹是否存在、是否有写入权限、磁盘是否已满。",
        en: "cannot write \(path): check that its folder exists, may be written and has room."))
  }

  /// The command line is wrong.
  static func usage(_ zh: String, en: String) -> CommandError {
    CommandError(message: LocalizedText(zh, en: en), isUsage: true)
  }
}
