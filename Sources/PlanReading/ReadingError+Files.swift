import TextMatching

extension ReadingError {
  /// The file is damaged; the cause is a clause without a full stop.
  static func damaged(_ path: String, _ zh: String, en: String) -> ReadingError {
    ReadingError(
      code: .fileDamaged, path: path,
      message: LocalizedText(
        "\(path)：文件已损坏（\(zh)）；请用原来的程序打开后重新保存。",
        en: "\(path): the file is damaged (\(en)); open it in its own program and save it again."))
  }

  /// The file breaks a limit against hostile input.
  static func limit(_ path: String, _ zh: String, en: String) -> ReadingError {
    ReadingError(
      code: .limitExceeded, path: path,
      message: LocalizedText(
        "\(path)：超出安全限制（\(zh)），未读取；请核实文件来源，或把正文另存为纯文本。",
        en:
          "\(path): refused for safety (\(en)); check where it comes from, or save its text as txt."
      ))
  }

  /// The file is of a known format, but uses something of it that isn't read.
  static func unsupported(_ path: String, _ zh: String, en: String) -> ReadingError {
    ReadingError(
      code: .formatUnsupported, path: path,
      message: LocalizedText(
        "\(path)：不支持\(zh)；请另存为 docx、xlsx、html、csv 或 txt。",
        en: "\(path): \(en) are not supported; save it as docx, xlsx, html, csv or txt."))
  }

  /// The file is protected by a password.
  static func encrypted(_ path: String) -> ReadingError {
    ReadingError(
      code: .fileEncrypted, path: path,
      message: LocalizedText(
        "\(path)：文件有密码保护，无法读取；请去掉密码后再试。",
        en: "\(path): the file is protected by a password; remove the password first."))
  }

  /// A PDF whose pages hold pictures and no text.
  static func noTextLayer(_ path: String) -> ReadingError {
    ReadingError(
      code: .noTextLayer, path: path,
      message: LocalizedText(
        "\(path)：PDF 没有文字层（可能是扫描件）；请先做文字识别（OCR），或提供 Word 原件。",
        en:
          "\(path): the PDF has no text layer, as scans have none; run OCR first or give the original."
      ))
  }

  /// A program that reads the format is not installed.
  static func toolMissing(_ path: String, tool: String, package: String) -> ReadingError {
    ReadingError(
      code: .toolMissing, path: path,
      message: LocalizedText(
        "\(path)：读取此格式需要 \(tool)，但没有找到；请安装软件包 \(package)。",
        en: "\(path): reading this format needs \(tool), which was not found; install \(package)."))
  }

  /// A program that reads the format failed; the cause is a clause without a full stop.
  static func toolFailed(_ path: String, tool: String, _ zh: String, en: String) -> ReadingError {
    ReadingError(
      code: .toolFailed, path: path,
      message: LocalizedText(
        "\(path)：\(tool) 未能读取（\(zh)）；请检查文件，或另存为 docx、xlsx 或 txt。",
        en:
          "\(path): \(tool) could not read it (\(en)); check the file, or save it as docx, xlsx or txt."
      ))
  }
}
