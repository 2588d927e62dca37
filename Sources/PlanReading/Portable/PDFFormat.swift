import TextMatching

/// PDF files with a text layer, through poppler's programs.
///
/// `pdftotext -bbox` says where each word stands; `pdftocairo -svg` says where lines are drawn, so
/// that the cells of a ruled table are known for certain. Both run with bounds on time and memory.
public enum PDFFormat: DocumentFormat {
  /// `pdf`.
  public static let name = "pdf"

  /// Whether the header stands in the first KiB (ISO 32000-1, annex H.3.4.1).
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    let head = bytes.prefix(1024)
    let mark = Array("%PDF-".utf8)
    return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
  }

  /// Reads the text of all pages. Blocks while poppler runs.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    try document(from: bytes, path: path, limits: limits, searchPath: ExternalTool.searchPath)
  }

  static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits, searchPath: String
  ) throws(ReadingError) -> Document {
    guard let pdftotext = ExternalTool.pdftotext.find(in: searchPath) else {
      throw .toolMissing(
        path, tool: ExternalTool.pdftotext.name, package: ExternalTool.pdftotext.package)
    }
    guard let folder = TemporaryFolder(), folder.write(bytes, as: "input.pdf") else {
      throw .toolFailed(
        path, tool: "pdftotext", "无法写入临时文件夹", en: "the temporary folder can't be written")
    }
    let bounds = BoundedProcess.Limits(
      seconds: limits.toolSeconds, memory: 2 << 30, output: limits.unpackedBytes)
    let text = try text(of: folder, program: pdftotext, bounds: bounds, path: path)
    var pages = try PDFTextReader.pages(text, path: path, limits: limits)
    guard pages.contains(where: { !$0.words.isEmpty }) else { throw .noTextLayer(path) }
    if let pdftocairo = ExternalTool.pdftocairo.find(in: searchPath),
      case .finished(code: 0, let drawing, _) = BoundedProcess.run(
        pdftocairo, ["-svg", "input.pdf", "-"], in: folder, limits: bounds)
    {
      // Without rulings tables are still known by their columns, so a failure here is no error.
      let rulings = (try? PDFRulingReader.rulings(drawing, path: path, limits: limits)) ?? []
      for (index, rulings) in rulings.enumerated() where pages.indices.contains(index) {
        pages[index].rulings = rulings
      }
    }
    return PDFLayout.document(pages)
  }

  private static func text(
    of folder: borrowing TemporaryFolder, program: String, bounds: BoundedProcess.Limits,
    path: String
  ) throws(ReadingError) -> [UInt8] {
    let outcome = BoundedProcess.run(
      program, ["-bbox", "-enc", "UTF-8", "input.pdf", "-"], in: folder, limits: bounds)
    switch outcome {
    case .finished(code: 0, let output, _):
      return output
    case .finished(_, _, let errors) where errors.contains("Incorrect password"):
      throw .encrypted(path)
    case .finished:
      throw .damaged(path, "pdftotext 打不开", en: "pdftotext can't open it")
    case .stopped(.time):
      throw .toolFailed(
        path, tool: "pdftotext", "超过 \(bounds.seconds) 秒",
        en: "it took more than \(bounds.seconds) s")
    case .stopped(.output):
      throw .limit(
        path, "文字超过 \(bounds.output >> 20) MiB", en: "its text exceeds \(bounds.output >> 20) MiB")
    case .stopped(.crash):
      throw .toolFailed(path, tool: "pdftotext", "程序异常退出", en: "the program crashed")
    }
  }
}
