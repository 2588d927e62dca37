import TextMatching

/// The sentences of the causes that any format can have; each says what to do.
extension ReadingError {
  static func missing(_ path: String) -> ReadingError {
    ReadingError(
      code: .fileMissing, path: path,
      message: LocalizedText(
        "\(path)：没有这个文件，请检查路径。", en: "\(path): no such file; check the path."))
  }

  static func isFolder(_ path: String) -> ReadingError {
    ReadingError(
      code: .fileUnreadable, path: path,
      message: LocalizedText(
        "\(path)：这是文件夹，此处需要文件；整个文件夹请用 bizuo audit。",
        en: "\(path): a folder, where a file is needed; use bizuo audit for a folder."))
  }

  static func unreadable(_ path: String, reason: String) -> ReadingError {
    ReadingError(
      code: .fileUnreadable, path: path,
      message: LocalizedText(
        "\(path)：无法打开（\(reason)），请检查文件权限。",
        en: "\(path): can't be opened (\(reason)); check its permissions."))
  }

  static func empty(_ path: String) -> ReadingError {
    ReadingError(
      code: .fileEmpty, path: path,
      message: LocalizedText(
        "\(path)：文件是空的，请确认交付的是完整文件。",
        en: "\(path): the file is empty; make sure that the complete file was handed in."))
  }

  static func binary(_ path: String) -> ReadingError {
    ReadingError(
      code: .fileBinary, path: path,
      message: LocalizedText(
        "\(path)：不是文本，也不是已支持的格式；请另存为 txt、md、docx、xlsx、html、csv 或 pdf。",
        en: "\(path): neither text nor a known format; "
          + "save it as txt, md, docx, xlsx, html, csv or pdf."))
  }

  static func tooLarge(_ path: String, limit: Int) -> ReadingError {
    let size = limit >> 20
    return ReadingError(
      code: .fileTooLarge, path: path,
      message: LocalizedText(
        "\(path)：文件超过 \(size) MiB 的上限，请拆分后再交。",
        en: "\(path): larger than the limit of \(size) MiB; split it."))
  }

  /// Bytes that are text in no encoding supported; `byte` counts from 1.
  static func undecodable(_ path: String, byte: Int, encoding: String) -> ReadingError {
    ReadingError(
      code: .encodingUnknown, path: path,
      message: LocalizedText(
        "\(path)：第 \(byte) 个字节起不是 \(encoding) 文本；请用 UTF-8 编码另存。",
        en: "\(path): not \(encoding) text from byte \(byte) on; save it in UTF-8."))
  }

  static func converterMissing(_ path: String) -> ReadingError {
    ReadingError(
      code: .toolMissing, path: path,
      message: LocalizedText(
        "\(path)：本机的 C 库没有 GB18030 转换表；请用 UTF-8 编码另存。",
        en: "\(path): this machine's C library can't convert GB18030; save the file in UTF-8."))
  }

  static func noItems(_ path: String) -> ReadingError {
    ReadingError(
      code: .noItems, path: path,
      message: LocalizedText(
        "\(path)：没有读到任何举措；计划应有编号条目、举措表格或分段正文。",
        en:
          "\(path): no measures found; a plan has numbered items, a table of measures or paragraphs."
      ))
  }
}
