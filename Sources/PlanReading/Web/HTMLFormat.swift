import TextMatching

/// Web pages, as browsers save them and as office programs export them.
public enum HTMLFormat: DocumentFormat {
  /// `html`.
  public static let name = "html"

  /// Whether the bytes begin as a page does; with a page's extension any markup is enough.
  ///
  /// Content decides before the name: what offices pass on as `.doc` or `.xls` is often a page.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    let head = HTMLHead(bytes)
    if head.text.contains("<html") || head.text.contains("<!doctype html") {
      return head.startsWithMarkup
    }
    let path = path.lowercased()
    return [".html", ".htm", ".xhtml", ".shtml"].contains { path.hasSuffix($0) }
      && head.text.contains("<")
  }

  /// Reads a page in the encoding that its bytes show.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    if let charset = HTMLHead(bytes).charset, !HTMLHead.readable.contains(charset) {
      throw ReadingError(
        code: .encodingUnknown, path: path,
        message: LocalizedText(
          "\(path)：网页声明的编码 \(charset) 不受支持；请另存为 UTF-8。",
          en:
            "\(path): the page declares encoding \(charset), which is not supported; save it as UTF-8."
        ))
    }
    // Pages re-saved by browsers often declare a charset that is no longer true, so bytes decide.
    let page = try TextDecoding.decode(bytes, path: path).bytes
    let tree = try HTMLTreeBuilder.tree(of: page, path: path, limits: limits)
    var reader = HTMLReader(tree, source: page, path: path, limits: limits)
    return try reader.document()
  }
}

/// The beginning of a file, in lower case and without zero bytes, so that it reads the same in UTF-16.
private struct HTMLHead {
  let text: String

  /// The charsets told apart by their bytes; the Western ones stand in many pages that are none.
  static let readable: Set<String> = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "unicode", "gb2312", "gbk", "gb18030",
    "gb_2312-80", "x-gbk", "us-ascii", "ascii", "iso-8859-1", "windows-1252",
  ]

  init(_ bytes: [UInt8]) {
    let ascii = bytes.prefix(4096).filter { $0 != 0 && $0 < 0x80 }
    text = String(decoding: ascii, as: UTF8.self).lowercased()
  }

  var startsWithMarkup: Bool { text.first { !$0.isWhitespace } == "<" }

  /// The charset of a `meta` element.
  var charset: String? {
    guard let meta = text.firstRange(of: "charset") else { return nil }
    let value = text[meta.upperBound...].drop { $0.isWhitespace }
    guard value.first == "=" else { return nil }
    let name = value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) }
    return name.isEmpty ? nil : String(name)
  }
}

extension String {
  fileprivate func firstRange(of word: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
