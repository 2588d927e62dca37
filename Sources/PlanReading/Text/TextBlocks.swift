/// Builds paragraphs and tables from the lines of a text.
///
/// A paragraph is a line, unless the text is wrapped by hard line ends, or a page number broke a
/// sentence; a table is a run of lines with tabs or pipes. Cost: linear.
struct TextBlocks {
  private let bytes: [UInt8]
  private var marks = MarkFinder()
  private var pipes = PipeFinder()
  /// How lines go on in the next: measured once a line may, for many texts are all tables.
  private lazy var wrapping = LineWrapping(of: bytes)
  private var blocks: [Document.Block] = []
  /// The rows of the table at hand.
  private var cells: TableCells
  private var borders: RowFields.Borders?
  /// A line with pipes in its text, which the next one makes a row if it has some too.
  private var lonePipes: SourceLines.Line?
  /// The lines behind its last row that go on with that row's last cell.
  private var cellContinuation = CellContinuation()
  /// The last plain line, to which the next may belong.
  private var open: OpenParagraph?

  private struct OpenParagraph {
    var paragraph: Document.Paragraph
    var lastLine: Range<Int>
    var hasJoinedLines = false
    var isBrokenByPage = false
    var isFollowedByBlank = false
  }

  /// Reads a whole text.
  static func blocks(of bytes: [UInt8], firstLine: Int = 1) -> [Document.Block] {
    var builder = TextBlocks(bytes)
    var lines =
      firstLine == 1 ? FrontMatter.skipped(in: bytes) : SourceLines(bytes, firstLine: firstLine)
    while let line = lines.next() { builder.take(line) }
    builder.endLonePipes()
    builder.endTable()
    builder.endParagraph()
    return builder.blocks
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cells = TableCells(of: bytes)
  }

  private mutating func take(_ line: SourceLines.Line) {
    let kind = LineKind.of(line.range, in: bytes.span)
    if kind == .plain, pipes.areTwo(in: line.range, of: bytes) {
      addOpenRow(line)
      return
    }
    endLonePipes()
    switch kind {
    case .blank:
      endTable()
      open?.isFollowedByBlank = true
    case .pageNumber:
      if cells.rowEnds.isEmpty {
        open?.isBrokenByPage = true
      } else {
        endTable()
      }
    case .pipeRule: break
    case .row(let borders): addRow(line, borders)
    case .indentedByTab:
      // A row of continued cells may stand alone between two page breaks.
      if borders == .tabs, !cells.rowEnds.isEmpty || followsTable {
        addRow(line, .tabs)
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
    var text = LineText(line)
    let (slice, isQuoted) = withoutQuote(line.range)
    let plain = PlainLine(
      range: line.range, paragraphs: text.paragraphs(in: slice, of: bytes, marks: &marks),
      isQuoted: isQuoted)
    if borders == .tabs, cellContinuation.take(plain, behind: cells) { return }
    endTable()
    add(plain)
  }

  private mutating func add(_ line: PlainLine) {
    for (index, paragraph) in line.paragraphs.enumerated() {
      if index == 0, !line.isQuoted, var current = open,
        wrapping.joins(
          current.lastLine, wentOn: current.hasJoinedLines, line.range,
          pageBreak: current.isBrokenByPage, blank: current.isFollowedByBlank, in: bytes.span)
      {
        current.paragraph.text.join(paragraph.text)
        current.lastLine = line.range
        current.hasJoinedLines = true
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
    let text = TextBytes.trimmed(range, of: bytes.span)
    guard let first = text.first, bytes[first] == 0x3E else { return (range, false) }
    return (text.dropFirst(), true)
  }

  private mutating func addHeading(_ line: SourceLines.Line, level: Int) {
    endTable()
    endParagraph()
    var title = TextBytes.trimmed(line.range, of: bytes.span).dropFirst(level)
    while let last = title.last, bytes[last] == 0x23 { title = title.dropLast() }
    var text = LineText(line)
    for var paragraph in text.paragraphs(in: title, of: bytes, marks: &marks) {
      paragraph.headingLevel = level
      blocks.append(.paragraph(paragraph))
    }
  }

  /// A rule under a line makes it a heading in Markdown (`===`, `---`); otherwise it parts.
  private mutating func takeRule(_ line: SourceLines.Line) {
    endTable()
    let first = TextBytes.trimmed(line.range, of: bytes.span).first.map { bytes[$0] }
    if first == 0x3D || first == 0x2D, open?.isFollowedByBlank == false,
      let length = open?.paragraph.text.count, length < 120
    {
      open?.paragraph.headingLevel = first == 0x3D ? 1 : 2
    }
    endParagraph()
  }

  private mutating func endParagraph() {
    guard let paragraph = open?.paragraph else { return }
    blocks.append(.paragraph(paragraph))
    open = nil
  }

  // MARK: Tables

  /// Adds a line with pipes in its text: one by itself is no row.
  private mutating func addOpenRow(_ line: SourceLines.Line) {
    if let first = lonePipes {
      lonePipes = nil
      addRow(first, .openPipes)
    } else if borders != .openPipes || cells.rowEnds.isEmpty {
      lonePipes = line
      return
    }
    addRow(line, .openPipes)
  }

  private mutating func endLonePipes() {
    guard let line = lonePipes else { return }
    lonePipes = nil
    addPlain(line)
  }

  private mutating func addRow(_ line: SourceLines.Line, _ borders: RowFields.Borders) {
    if borders != self.borders { endTable() }
    endParagraph()
    self.borders = borders
    cells.append(toLastCell: cellContinuation.takeAll())
    var fields = RowFields(line.range, borders: borders, of: bytes.span)
    var text = LineText(line)
    var isBlank = true
    while let field = fields.next(in: bytes.span) {
      if text.add(field, of: bytes, to: &cells, marks: &marks) { isBlank = false }
    }
    if isBlank { cells.dropOpenCells() } else { cells.endRow() }
  }

  private mutating func endTable() {
    guard !cells.rowEnds.isEmpty else { return }
    // One line with a tab in it is no table.
    let isTable = borders != .tabs || cells.rowEnds.count > 1 || followsTable
    if isTable { cells.append(toLastCell: cellContinuation.takeCertain()) }
    cells.evenRows()
    let table = Document.Table(cells)
    cells = TableCells(of: bytes)
    if isTable {
      blocks.append(.table(table))
    } else {
      addJoined(table.rows.first.map { $0.flatMap(\.paragraphs) } ?? [])
    }
    for line in cellContinuation.takeLines() { add(line) }
  }

  private mutating func addJoined(_ paragraphs: [Document.Paragraph]) {
    guard var first = paragraphs.first else { return }
    for next in paragraphs.dropFirst() { first.text.join(next.text) }
    blocks.append(.paragraph(first))
  }

  private var followsTable: Bool {
    if case .table = blocks.last { true } else { false }
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
