import TextMatching

extension ReadingError {
  static func binary(_ path: String) -> ReadingError {
    ReadingError(
      code: .fileBinary, path: path,
      message: LocalizedText(
        "\(path)：不是文本，也不是已支持的格式；请另存为 txt、md、docx、xlsx、html、csv 或 pdf。",
        en: "\(path): neither text nor a known format; save it as txt, md, docx, xlsx, html, csv or pdf."
      ))
  }
}
