/// Builds paragraphs and tables from the lines of a text.
///
/// A paragraph is a line, unless the text is wrapped by hard line ends, or a page number broke a
/// sentence; a table is a run of lines with tabs or pipes. Cost: linear.
struct TextBlocks {
  private let bytes: [UInt8]
  private let wrapping: LineWrapping
  private var blocks: [Document.Block] = []
  private var rows: [[Document.Cell]] = []
  private var rowKind = LineKind.blank
  /// The last plain line, to which the next may belong.
  private var open: OpenParagraph?

  private struct OpenParagraph {
    var paragraph: Document.Paragraph
    var lastLine: Range<Int>
    var isBrokenByPage = false
    var isFollowedByBlank = false
  }

  /// Reads a whole text.
  static func blocks(of bytes: [UInt8], firstLine: Int = 1) -> [Document.Block] {
    var builder = TextBlocks(bytes)
    var lines =
      firstLine == 1 ? FrontMatter.skipped(in: bytes) : SourceLines(bytes, firstLine: firstLine)
    while let line = lines.next() { builder.take(line) }
    builder.endParagraph()
    builder.endTable()
    return builder.blocks
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    wrapping = LineWrapping(of: bytes)
  }

  private mutating func take(_ line: SourceLines.Line) {
    let kind = LineKind.of(line.range, in: bytes)
    switch kind {
    case .blank:
      endTable()
      open?.isFollowedByBlank = true
    case .pageNumber:
      if rows.isEmpty {
        open?.isBrokenByPage = true
      } else {
        endTable()
      }
    case .pipeRule: break
    case .pipeRow: addRow(line, kind, PipeRow.fields(line.range, of: bytes))
    case .tabRow: addTabRow(line)
    case .indentedByTab:
      // A row of continued cells may stand alone between two page breaks.
      if rowKind == .tabRow, !rows.isEmpty || followsTable {
        addTabRow(line)
      } else {
        addPlain(line)
      }
    case .heading(let level): addHeading(line, level: level)
    case .rule: takeRule(line)
    case .plain: addPlain(line)
    }
  }

  // MARK: Paragraphs

  private mutating func addPlain(_ line: SourceLines.Line) {
    endTable()
    var markup = InlineMarkup(bytes: bytes, line: line.number, lineStart: line.range.lowerBound)
    let (slice, isQuoted) = withoutQuote(line.range)
    for (index, paragraph) in markup.paragraphs(in: slice).enumerated() {
      if index == 0, !isQuoted, var current = open,
        wrapping.joins(
          current.lastLine, line.range, pageBreak: current.isBrokenByPage,
          blank: current.isFollowedByBlank, in: bytes)
      {
        current.paragraph.text.join(paragraph.text)
        current.lastLine = line.range
        (current.isBrokenByPage, current.isFollowedByBlank) = (false, false)
        open = current
      } else {
        endParagraph()
        open = OpenParagraph(paragraph: paragraph, lastLine: line.range)
      }
    }
  }

  /// Markdown's `> `.
  private func withoutQuote(_ range: Range<Int>) -> (Range<Int>, Bool) {
    let text = TextBytes.trimmed(range, of: bytes)
    guard let first = text.first, bytes[first] == 0x3E else { return (range, false) }
    return (text.dropFirst(), true)
  }

  private mutating func addHeading(_ line: SourceLines.Line, level: Int) {
    endTable()
    endParagraph()
    var text = TextBytes.trimmed(line.range, of: bytes).dropFirst(level)
    while let last = text.last, bytes[last] == 0x23 { text = text.dropLast() }
    var markup = InlineMarkup(bytes: bytes, line: line.number, lineStart: line.range.lowerBound)
    for var paragraph in markup.paragraphs(in: text) {
      paragraph.headingLevel = level
      blocks.append(.paragraph(paragraph))
    }
  }

  /// A rule under a line makes it a heading in Markdown (`===`, `---`); otherwise it parts.
  private mutating func takeRule(_ line: SourceLines.Line) {
    endTable()
    let first = TextBytes.trimmed(line.range, of: bytes).first.map { bytes[$0] }
    if first == 0x3D || first == 0x2D, open?.isFollowedByBlank == false,
      let length = open?.paragraph.text.text.utf8.count, length < 120
    {
      open?.paragraph.headingLevel = first == 0x3D ? 1 : 2
    }
    endParagraph()
  }

  private mutating func endParagraph() {
    if let open { blocks.append(.paragraph(open.paragraph)) }
    open = nil
  }

  // MARK: Tables

  private mutating func addTabRow(_ line: SourceLines.Line) {
    addRow(line, .tabRow, TabRow.fields(line.range, of: bytes))
  }

  private mutating func addRow(_ line: SourceLines.Line, _ kind: LineKind, _ fields: [Range<Int>]) {
    endParagraph()
    if kind != rowKind { endTable() }
    rowKind = kind
    var markup = InlineMarkup(bytes: bytes, line: line.number, lineStart: line.range.lowerBound)
    let row = fields.map { Document.Cell(paragraphs: markup.paragraphs(in: $0)) }
    if row.contains(where: { !$0.paragraphs.isEmpty }) { rows.append(row) }
  }

  private mutating func endTable() {
    guard !rows.isEmpty else { return }
    defer { rows = [] }
    if rowKind == .tabRow, rows.count == 1, !followsTable, let line = rows.first {
      // One line with a tab in it is no table.
      var paragraphs = line.flatMap(\.paragraphs)
      guard !paragraphs.isEmpty else { return }
      var first = paragraphs.removeFirst()
      for next in paragraphs { first.text.join(next.text) }
      blocks.append(.paragraph(first))
      return
    }
    let width = rows.map(\.count).max() ?? 0
    for index in rows.indices {
      let missing = width - rows[index].count
      if missing > 0 {
        rows[index] += [Document.Cell](repeating: Document.Cell(paragraphs: []), count: missing)
      }
    }
    blocks.append(.table(Document.Table(rows: rows)))
  }

  private var followsTable: Bool {
    if case .table = blocks.last { true } else { false }
  }
}

/// A line of fields parted by tabs.
private enum TabRow {
  static func fields(_ range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = range.lowerBound
    fields.reserveCapacity(8)
    while let tab = TextBytes.firstIndex(of: 0x09, in: start..<range.upperBound, of: bytes) {
      fields.append(start..<tab)
      start = tab + 1
    }
    fields.append(start..<range.upperBound)
    return fields
  }
}

/// A line of a pipe table (GitHub Flavored Markdown, section 4.10): `\|` is no border.
private enum PipeRow {
  static func fields(_ range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    let text = TextBytes.trimmed(range, of: bytes)
    var fields: [Range<Int>] = []
    var start = text.lowerBound + 1
    for index in text.dropFirst() where bytes[index] == 0x7C && bytes[index - 1] != 0x5C {
      fields.append(start..<index)
      start = index + 1
    }
    if start < text.upperBound { fields.append(start..<text.upperBound) }
    return fields
  }
}

/// YAML front matter, which names a Markdown file and holds no measures.
private enum FrontMatter {
  static func skipped(in bytes: [UInt8]) -> SourceLines {
    var lines = SourceLines(bytes)
    let whole = lines
    guard let first = lines.next(), bytes[first.range].elementsEqual([0x2D, 0x2D, 0x2D]) else {
      return whole
    }
    for _ in 0..<60 {
      guard let line = lines.next() else { return whole }
      if bytes[line.range].elementsEqual([0x2D, 0x2D, 0x2D]) { return lines }
    }
    return whole
  }
}
