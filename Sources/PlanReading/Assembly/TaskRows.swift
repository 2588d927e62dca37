/// Gathers the rows of a plan's task tables: finds headers, leaves out tables that hold no measures.
struct TaskRows {
  /// A row of measures, or a heading that runs across the table.
  enum Entry {
    case row(TaskRow)
    case section(Passage)
  }

  private(set) var entries: [Entry] = []
  private var layout: ColumnLayout?
  private var isAfterBreak = false
  private var isRunEnded = false
  private var headerless: [(table: Document.Table, headings: [String])] = []

  /// Takes in a table.
  mutating func add(_ table: Document.Table, under headings: [String]) {
    var hasHeader = false
    var previousWasHeader = false
    isAfterBreak = layout != nil && !isRunEnded
    let start = layout
    for cells in table.rows {
      if let header = ColumnLayout(header: cells) {
        isAfterBreak = layout == header && !isRunEnded
        layout = header
        (hasHeader, previousWasHeader) = (true, true)
        continue
      }
      if previousWasHeader, Self.isSecondHeader(cells) { continue }
      previousWasHeader = false
      guard let current = layout else { continue }
      // A table of another shape with a header of its own further down is judged by that header.
      if !hasHeader, start == nil || !Self.fits(table, current) { break }
      append(cells, layout: current.fitted(to: cells.count), headings: headings)
    }
    isRunEnded = false
    if !hasHeader, layout == nil { headerless.append((table, headings)) }
  }

  /// Ends a run of tables: text stands before the next, which starts rows of its own.
  mutating func endRun() {
    isRunEnded = true
  }

  /// Tables without any header, read by the length of their columns, where nothing else was found.
  mutating func addHeaderless() {
    guard entries.isEmpty else { return }
    for (table, headings) in headerless {
      guard let width = table.rows.map(\.count).max() else { continue }
      var lengths = [Int](repeating: 0, count: width)
      for row in table.rows {
        for (column, cell) in row.enumerated() {
          lengths[column] += Phrase.length(cell.headerText[...])
        }
      }
      lengths = lengths.map { $0 / max(1, table.rows.count) }
      guard let layout = ColumnLayout(lengths: lengths, numberColumn: nil) else { continue }
      for cells in table.rows { append(cells, layout: layout, headings: headings) }
    }
  }

  private mutating func append(_ cells: [Document.Cell], layout: ColumnLayout, headings: [String]) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    let row = TaskRow(
      cells: cells, layout: layout, isAfterBreak: isAfterBreak, outerHeadings: headings)
    isAfterBreak = false
    if let section = Self.section(in: row) {
      entries.append(.section(section))
    } else {
      entries.append(.row(row))
    }
  }

  /// A heading across the table: alone in its row and numbered as a section, or spanning it all.
  private static func section(in row: TaskRow) -> Passage? {
    if let section = numberedSection(in: row) { return section }
    guard let column = row.onlyFilledColumn, let first = row.cells[column].paragraphs.first else {
      return nil
    }
    let passage = Passage(first)
    let spansAll =
      row.cells.count > 1 && row.cells.dropFirst(column + 1).allSatisfy(\.isContinuation)
    if let form = passage.marker?.form, form <= .chineseInParentheses, passage.looksLikeHeading {
      return passage
    }
    return spansAll && column == 0 && passage.looksLikeHeading ? passage : nil
  }

  /// A heading whose numeral stands in 序号: 一 | 强化统筹 | | |.
  private static func numberedSection(in row: TaskRow) -> Passage? {
    guard row.measure.isEmpty, let number = row.layout.number,
      let numeral = row.cell(number)?.paragraphs.first?.text.text, !numeral.isEmpty,
      let heading = row.layout.headings.first(where: { row.cell($0)?.isEmpty == false }),
      row.cells.count(where: { !$0.isEmpty }) == 2,
      let first = row.cells[heading].paragraphs.first
    else { return nil }
    let scalars = Phrase.squeezed(numeral).string.unicodeScalars.map(\.value)
    let marker = Marker.read(Array(numeral.utf8))
    guard let value = ChineseNumber.value(of: scalars) ?? marker?.number,
      marker.map({ $0.form <= .chineseInParentheses }) ?? true
    else { return nil }
    return Passage(
      first, marker: Marker(form: marker?.form ?? .chinese, number: value, length: 0))
  }

  /// Whether rows without header may continue a table of this layout.
  private static func fits(_ table: Document.Table, _ layout: ColumnLayout) -> Bool {
    guard let width = table.rows.map(\.count).max() else { return false }
    return width > layout.measure && abs(width - layout.width) <= 2
  }

  /// A second row of headers under merged ones: 牵头单位, 配合单位.
  private static func isSecondHeader(_ cells: [Document.Cell]) -> Bool {
    var filled = 0
    for cell in cells {
      let text = cell.headerText
      guard !text.isEmpty else { continue }
      guard Phrase.length(text[...]) <= 8, ColumnRole.of(text) != nil else { return false }
      filled += 1
    }
    return filled > 0 && (filled < cells.count || filled >= 2)
  }
}
