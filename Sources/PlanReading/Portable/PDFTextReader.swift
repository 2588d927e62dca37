/// Reads what `pdftotext -bbox` prints: pages of words with their boxes.
enum PDFTextReader {
  /// The pages; empty where the program printed none.
  static func pages(
    _ output: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> [PDFPage] {
    let document = printable(element(named: "doc", in: output))
    guard !document.isEmpty else { return [] }
    return try XMLReader.read(document, part: "pdftotext", path: path, limits: limits) {
      (reader) throws(ReadingError) in
      var pages: [PDFPage] = []
      try reader.eachChild { (child) throws(ReadingError) in
        guard child.local == "page" else { return }
        var page = PDFPage(
          number: pages.count + 1, width: reader.length("width"), height: reader.length("height"),
          words: [])
        try reader.eachChild { (child) throws(ReadingError) in
          guard child.local == "word" else { return }
          let box = PDFBox(
            left: reader.length("xMin"), right: reader.length("xMax"), top: reader.length("yMin"),
            bottom: reader.length("yMax"))
          let text = try reader.text()
          guard box.height > 0, !text.allSatisfy(\.isWhitespace) else { return }
          page.words.append(PDFWord(text: text, box: box))
        }
        pages.append(page)
      }
      return pages
    }
  }

  /// The bytes from an element's start tag to its end tag, without the DOCTYPE before it, and with
  /// the control characters that broken fonts give and XML can't hold made spaces.
  private static func element(named name: String, in output: [UInt8]) -> ArraySlice<UInt8> {
    let start = Array("<\(name)>".utf8)
    let end = Array("</\(name)>".utf8)
    guard let from = output.indices.first(where: { output[$0...].starts(with: start) }),
      let to = output.indices.last(where: { output[$0...].starts(with: end) }), from < to
    else { return [] }
    return output[from..<(to + end.count)]
  }

  private static func printable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 ? 0x20 : $0 }
  }
}

extension XMLReader {
  /// A length in points; 0 where it is none.
  fileprivate func length(_ name: String) -> Double {
    attribute(name).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil } ?? 0
  }
}
