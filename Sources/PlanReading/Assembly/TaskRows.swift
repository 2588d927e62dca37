/// Gathers the rows of a plan's task tables: finds headers, leaves out tables that hold no measures.
struct TaskRows {
  /// A heading that runs across the table.
  struct Section {
    var heading: Passage
    /// The number of rows above it.
    var rowsAbove: Int
  }

  /// The rows of measures.
  private(set) var rows: [TaskRow] = []
  private(set) var sections: [Section] = []
  /// What the last header says of its columns, and its cells.
  private var layout: ColumnLayout?
  private var header: [Document.Cell] = []
  /// What the last row has in common with those around it.
  private var shape: TaskTableShape?
  private var isAfterBreak = false
  private var isRunEnded = false
  private var headerless: [(table: Document.Table, heading: SourceText?)] = []

  /// Takes in a table.
  mutating func add(_ table: Document.Table, under heading: SourceText?) {
    var hasHeader = false
    var previousWasHeader = false
    // Whether rows without header are known to go on with the table before.
    var goesOn = false
    isAfterBreak = layout != nil && !isRunEnded
    if isRunEnded { shape = nil }
    if rows.isEmpty { rows.reserveCapacity(max(32, table.rows.count)) }
    for cells in table.rows {
      if Self.mayBeHeader(cells), let isRepeated = takeHeader(cells) {
        isAfterBreak = isRepeated && !isRunEnded
        (hasHeader, previousWasHeader) = (true, true)
        continue
      }
      if previousWasHeader, Self.isSecondHeader(cells) { continue }
      previousWasHeader = false
      guard layout != nil else { continue }
      // A table of another shape with a header of its own further down is judged by that header.
      goesOn = goesOn || hasHeader || fits(table)
      guard goesOn else { break }
      append(cells, shape: shape(width: cells.count, under: heading))
    }
    isRunEnded = false
    if !hasHeader, layout == nil { headerless.append((table, heading)) }
  }

  /// Whether no cell holds more than a header does, as in hardly any other row.
  private static func mayBeHeader(_ cells: [Document.Cell]) -> Bool {
    let cells = cells.span
    for column in cells.indices.reversed() where !cells[column].isShort { return false }
    return true
  }

  /// Takes a header row: whether it names the columns that the last did. Nil where the row is none.
  private mutating func takeHeader(_ cells: [Document.Cell]) -> Bool? {
    if layout != nil, Self.look(cells, like: header) { return true }
    guard let next = ColumnLayout(header: cells) else { return nil }
    let isRepeated = next == layout
    (layout, header, shape) = (next, cells, nil)
    return isRepeated
  }

  private static func look(_ cells: [Document.Cell], like others: [Document.Cell]) -> Bool {
    guard cells.count == others.count else { return false }
    let (cells, others) = (cells.span, others.span)
    for column in cells.indices where !cells[column].looksLike(others[column]) { return false }
    return true
  }

  /// What a row of some cells has in common with others under the last header.
  private mutating func shape(width: Int, under heading: SourceText?) -> TaskTableShape? {
    if let shape, shape.layout.width == width { return shape }
    shape = layout.map { TaskTableShape(layout: $0.fitted(to: width), heading: heading) }
    return shape
  }

  /// Ends a run of tables: text stands before the next, which starts rows of its own.
  mutating func endRun() {
    isRunEnded = true
  }

  /// Tables without any header, read by the length of their columns, where nothing else was found.
  mutating func addHeaderless() {
    guard rows.isEmpty, sections.isEmpty else { return }
    for (table, heading) in headerless {
      guard let width = table.rows.map(\.count).max() else { continue }
      var lengths = [Int](repeating: 0, count: width)
      for row in table.rows {
        for (column, cell) in row.enumerated() {
          lengths[column] += cell.askHeader { Phrase.length($0) }
        }
      }
      lengths = lengths.map { $0 / max(1, table.rows.count) }
      guard let layout = ColumnLayout(lengths: lengths, numberColumn: nil) else { continue }
      let shape = TaskTableShape(layout: layout, heading: heading)
      for cells in table.rows { append(cells, shape: shape) }
    }
  }

  private mutating func append(_ cells: consuming [Document.Cell], shape: TaskTableShape?) {
    guard let shape, cells.indices.contains(where: { !cells[$0].isEmpty }) else { return }
    let row = TaskRow(cells: cells, shape: shape, isAfterBreak: isAfterBreak)
    isAfterBreak = false
    if let heading = Self.section(in: row) {
      sections.append(Section(heading: heading, rowsAbove: rows.count))
    } else {
      rows.append(row)
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
    guard row.isEmpty(row.layout.measure), let number = row.layout.number,
      let numeral = row.cell(number)?.paragraphs.first?.text, !numeral.isEmpty,
      let heading = row.layout.headings.first(where: { !row.isEmpty($0) }),
      row.cells.indices.count(where: { !row.isEmpty($0) }) == 2,
      let first = row.cells[heading].paragraphs.first
    else { return nil }
    let marker = numeral.ask { Marker.read($0) }
    let printed = numeral.ask { Phrase.squeezing($0) { ChineseNumber.value(of: $0) } }
    guard let value = printed ?? marker?.number,
      marker.map({ $0.form <= .chineseInParentheses }) ?? true
    else { return nil }
    return Passage(
      first, marker: Marker(form: marker?.form ?? .chinese, number: value, length: 0))
  }

  /// Whether rows without header may continue the tables before.
  private func fits(_ table: Document.Table) -> Bool {
    guard let layout else { return false }
    let width = table.rows.reduce(0) { max($0, $1.count) }
    return width > layout.measure && abs(width - layout.width) <= 2
  }

  /// A second row of headers under merged ones: 牵头单位, 配合单位.
  private static func isSecondHeader(_ cells: [Document.Cell]) -> Bool {
    var filled = 0
    let cells = cells.span
    for column in cells.indices where !cells[column].isEmpty {
      let (isEmpty, isHeader) = cells[column].askHeader {
        ($0.isEmpty, Phrase.length($0) <= 8 && ColumnRole.of($0) != nil)
      }
      if isEmpty { continue }
      guard isHeader else { return false }
      filled += 1
    }
    return filled > 0 && (filled < cells.count || filled >= 2)
  }
}
