import TextMatching

/// Tables as text: csv and tsv (RFC 4180), in UTF-8, UTF-16 or GB18030.
public enum DelimitedFormat: DocumentFormat {
  /// `csv`.
  public static let name = "csv"

  /// Whether the name ends as such files do, or the text was copied out of a spreadsheet: that quotes cells
  /// with line ends in them. Otherwise bytes alone can't tell a table from other text.
  public static func recognises(_ bytes: [UInt8], path: String) -> Bool {
    let path = path.lowercased()
    return path.hasSuffix(".csv") || path.hasSuffix(".tsv") || path.hasSuffix(".tab")
      || holdsQuotedLineEnd(bytes.span)
  }

  /// Whether a quote that opens a cell behind a tab is closed on another line, and all quotes are closed.
  /// Cost: linear, many bytes at a time where quotes are rare.
  private static func holdsQuotedLineEnd(_ bytes: Span<UInt8>) -> Bool {
    var (quotes, found) = (0, false)
    // Of the line of the last quote.
    var (lineEnd, opensCell, isOdd) = (0, false, false)
    var start = 0
    while let quote = TextBytes.firstIndex(
      of: UInt8(ascii: "\""), in: start..<bytes.count, of: bytes)
    {
      if quote >= lineEnd {
        found = found || opensCell && isOdd
        (opensCell, isOdd) = (false, false)
        lineEnd =
          TextBytes.firstIndex(of: UInt8(ascii: "\n"), in: quote..<bytes.count, of: bytes)
          ?? bytes.count
      }
      if quote > 0, bytes[quote - 1] == UInt8(ascii: "\t") { opensCell = true }
      isOdd.toggle()
      quotes += 1
      start = quote + 1
    }
    return found && quotes.isMultiple(of: 2)
  }

  /// Reads the one table of the file; lines of a single cell above it are paragraphs.
  public static func document(
    from bytes: [UInt8], path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Document {
    let text = try TextDecoding.decode(bytes, path: path).bytes
    var records = DelimitedRecords(text, separator: separator(of: text, path: path))
    var rows: [[Document.Cell]] = []
    var width = 0
    while let row = try records.next(path: path) {
      width = max(width, row.count)
      guard (rows.count + 1) * width <= limits.cells else { throw .tooManyCells(path, limits) }
      if !row.allSatisfy(\.isBlank) { rows.append(row) }
    }
    for index in rows.indices {
      let missing = width - rows[index].count
      rows[index] += Array(repeating: Document.Cell(paragraphs: []), count: missing)
    }
    return Document(blocks: Document.Table(rows: rows).withTitleRowsAsParagraphs())
  }

  /// The separator that occurs most outside of quotes, in the first 64 KiB.
  private static func separator(of text: [UInt8], path: String) -> UInt8 {
    let comma = UInt8(ascii: ",")
    let candidates = [comma, UInt8(ascii: "\t"), UInt8(ascii: ";")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in text.prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, let index = candidates.firstIndex(of: byte) else { continue }
      counts[index] += 1
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { candidates[$0] } ?? comma
  }
}
