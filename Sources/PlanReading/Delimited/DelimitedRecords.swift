import TextMatching

/// The records of a csv file, one after the other, each cell with its place.
struct DelimitedRecords {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var offset = 0
  private var line = 1
  private var column = 1

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Starts at the beginning of a text in UTF-8.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The next record, nil at the end. Throws where a quote is never closed.
  mutating func next(path: String) throws(ReadingError) -> [Document.Cell]? {
    guard offset < bytes.count else { return nil }
    var cells: [Document.Cell] = []
    while true {
      cells.append(try cell(path: path))
      guard offset < bytes.count else { return cells }
      let end = advance()
      if end == separator { continue }
      if end == Self.carriageReturn, offset < bytes.count, bytes[offset] == Self.newline {
        advance()
      } else if end == Self.carriageReturn {
        startLine()
      }
      return cells
    }
  }

  /// A cell up to its separator or line end, which stays unread.
  private mutating func cell(path: String) throws(ReadingError) -> Document.Cell {
    var lines = CellLines()
    if offset < bytes.count, bytes[offset] == Self.quote {
      let opening = line
      advance()
      guard readQuoted(into: &lines) else {
        throw ReadingError(
          code: .fileDamaged, path: path,
          message: LocalizedText(
            "\(path)：第 \(opening) 行的引号没有结束；请补上右引号，或从表格软件重新导出。",
            en:
              "\(path): the quote opened on line \(opening) is never closed; close it or export again."
          ))
      }
    }
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != Self.newline,
      bytes[offset] != Self.carriageReturn
    {
      lines.append(bytes[offset], at: location)
      advance()
    }
    return lines.cell
  }

  /// Reads what stands in quotes, the closing one included; false where there is none.
  private mutating func readQuoted(into lines: inout CellLines) -> Bool {
    while offset < bytes.count {
      let byte = bytes[offset]
      let place = location
      advance()
      switch byte {
      case Self.quote:
        guard offset < bytes.count, bytes[offset] == Self.quote else { return true }
        lines.append(byte, at: place)
        // The second quote of the pair is no text, so what follows has a place of its own.
        advance()
        lines.breakAnchor()
      case Self.newline, Self.carriageReturn:
        lines.endLine()
      default:
        lines.append(byte, at: place)
      }
    }
    return false
  }

  private var location: SourceLocation { .text(line: line, column: column) }

  /// Passes a byte.
  @discardableResult
  private mutating func advance() -> UInt8 {
    let byte = bytes[offset]
    offset += 1
    if byte == Self.newline {
      startLine()
    } else if offset < bytes.count, bytes[offset] & 0xC0 != 0x80 {
      column += 1
    }
    return byte
  }

  private mutating func startLine() {
    line += 1
    column = 1
  }
}

/// The text of a cell while it is read: a paragraph for each line.
private struct CellLines {
  private var paragraphs: [Document.Paragraph] = []
  private var line: [UInt8] = []
  private var anchors: [SourceText.Anchor] = []
  private var needsAnchor = true

  mutating func append(_ byte: UInt8, at location: SourceLocation) {
    if needsAnchor {
      anchors.append(SourceText.Anchor(offset: line.count, location: location))
      needsAnchor = false
    }
    line.append(byte)
  }

  mutating func breakAnchor() {
    needsAnchor = true
  }

  mutating func endLine() {
    let text = String(decoding: line, as: UTF8.self)
    if !text.allSatisfy(\.isWhitespace) {
      paragraphs.append(Document.Paragraph(text: SourceText(text: text, anchors: anchors)))
    }
    line = []
    anchors = []
    needsAnchor = true
  }

  var cell: Document.Cell {
    var copy = self
    copy.endLine()
    return Document.Cell(paragraphs: copy.paragraphs)
  }
}
