/// Gathers the rows of a plan's task tables: finds headers, leaves out tables that hold no measures.
struct TaskRows {
  /// A heading that runs across the table.
  struct Section {
    var heading: Passage
    /// The number of rows above it.
    var rowsAbove: Int
  }

  /// A header row.
  struct Header {
    var cells: Document.Row
    /// What its words say of the columns.
    var named: ColumnLayout
    /// What its words and the rows under it say.
    var layout: ColumnLayout
  }

  /// The rows of measures.
  private(set) var parts: [TaskTablePart] = []
  private(set) var sections: [Section] = []
  /// The number of rows in all parts.
  private(set) var count = 0
  /// The last header.
  private(set) var header: Header?
  /// A header met before in the same file: to know it again costs less than to read it.
  private let known: Header?
  private var isAfterBreak = false
  private var isRunEnded = false
  private var headerless: [(table: Document.Table, heading: SourceText?)] = []

  /// Begins with no table; `known` is a header that may come again.
  init(known: Header?) { self.known = known }

  /// Takes in a table.
  mutating func add(_ table: Document.Table, under heading: SourceText?) {
    var hasHeader = false
    var previousWasHeader = false
    // Whether rows without header are known to go on with the table before.
    var goesOn = false
    isAfterBreak = header != nil && !isRunEnded
    // Rows go to the last part of this table.
    var isPartOpen = false
    for (index, cells) in table.rows.enumerated() {
      if cells.isShort, let isRepeated = takeHeader(cells, over: table.rows.dropFirst(index + 1)) {
        isAfterBreak = isRepeated && !isRunEnded
        isPartOpen = isPartOpen && isRepeated
        (hasHeader, previousWasHeader) = (true, true)
        continue
      }
      if previousWasHeader, Self.isSecondHeader(cells) { continue }
      previousWasHeader = false
      guard header != nil else { continue }
      // A table of another shape with a header of its own further down is judged by that header.
      goesOn = goesOn || hasHeader || fits(table)
      guard goesOn else { break }
      if !isPartOpen || parts[parts.count - 1].layout.width != cells.count {
        isPartOpen = openPart(of: table, width: cells.count, under: heading)
      }
      append(cells)
    }
    isRunEnded = false
    if !hasHeader, header == nil { headerless.append((table, heading)) }
  }

  /// Opens a part for rows of some cells under the last header, if there is one.
  private mutating func openPart(
    of table: Document.Table, width: Int, under heading: SourceText?
  ) -> Bool {
    guard let layout = header?.layout.fitted(to: width) else { return false }
    parts.append(TaskTablePart(of: table, layout: layout, heading: heading))
    return true
  }

  /// Takes the header over some rows: whether it names the columns that the last did. Nil where the row is
  /// none.
  private mutating func takeHeader(
    _ cells: Document.Row, over rows: some Collection<Document.Row>
  ) -> Bool? {
    if let header, cells.looksLike(header.cells) { return true }
    guard let named = named(by: cells) else { return nil }
    let layout = named.readingText(in: rows)
    let isRepeated = layout == header?.layout
    header = Header(cells: cells, named: named, layout: layout)
    return isRepeated
  }

  private func named(by cells: Document.Row) -> ColumnLayout? {
    if let known, cells.looksLike(known.cells) { return known.named }
    return ColumnLayout(header: cells)
  }

  /// Ends a run of tables: text stands before the next, which starts rows of its own.
  mutating func endRun() {
    isRunEnded = true
  }

  /// Tables without any header, read by the length of their columns, where nothing else was found.
  mutating func addHeaderless() {
    guard count == 0, sections.isEmpty else { return }
    for (table, heading) in headerless {
      guard let width = table.rows.map(\.count).max() else { continue }
      var lengths = [Int](repeating: 0, count: width)
      for row in table.rows {
        for column in row.indices {
          lengths[column] += row.askHeader(column) { Phrase.length($0) }
        }
      }
      lengths = lengths.map { $0 / max(1, table.rows.count) }
      guard let layout = ColumnLayout(lengths: lengths, numberColumn: nil) else { continue }
      parts.append(TaskTablePart(of: table, layout: layout, heading: heading))
      let isNamed = table.rows.first.map { layout.isNamed(by: $0, over: table.rows) } ?? false
      for cells in table.rows.dropFirst(isNamed ? 1 : 0) { append(cells) }
    }
  }

  /// Adds a row to the last part.
  private mutating func append(_ cells: Document.Row) {
    guard !cells.isBlank else { return }
    let last = parts.count - 1
    if let heading = Self.section(in: cells, parts[last].layout) {
      sections.append(Section(heading: heading, rowsAbove: count))
    } else {
      parts[last].append(TaskRow(places: cells.places, isAfterBreak: isAfterBreak))
      count += 1
    }
    isAfterBreak = false
  }

  /// A heading across the table: alone in its row and numbered as a section, or spanning it all.
  private static func section(in cells: Document.Row, _ layout: ColumnLayout) -> Passage? {
    if let section = numberedSection(in: cells, layout) { return section }
    guard let column = cells.onlyFilledColumn, let first = cells[column].paragraphs.first else {
      return nil
    }
    let passage = Passage(first)
    let spansAll =
      cells.count > 1
      && cells.indices.dropFirst(column + 1).allSatisfy { cells.isContinuation($0) }
    if let form = passage.marker?.form, form <= .chineseInParentheses, passage.looksLikeHeading {
      return passage
    }
    return spansAll && column == 0 && passage.looksLikeHeading ? passage : nil
  }

  /// A heading whose numeral stands in 序号: 一 | 强化统筹 | | |.
  private static func numberedSection(
    in cells: Document.Row, _ layout: ColumnLayout
  ) -> Passage? {
    guard cells.isEmpty(layout.measure), let number = layout.number, !cells.isEmpty(number),
      let numeral = cells[number].paragraphs.first?.text, !numeral.isEmpty,
      let heading = layout.headings.first(where: { !cells.isEmpty($0) }),
      cells.indices.count(where: { !cells.isEmpty($0) }) == 2,
      let first = cells[heading].paragraphs.first
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
    guard let layout = header?.layout else { return false }
    let width = table.rows.reduce(0) { max($0, $1.count) }
    return width > layout.measure && abs(width - layout.width) <= 2
  }

  /// A second row of headers under merged ones: 牵头单位, 配合单位.
  private static func isSecondHeader(_ cells: Document.Row) -> Bool {
    var filled = 0
    for column in cells.indices where !cells.isEmpty(column) {
      let (isEmpty, isHeader) = cells.askHeader(column) {
        ($0.isEmpty, Phrase.length($0) <= 8 && ColumnRole.of($0) != nil)
      }
      if isEmpty { continue }
      guard isHeader else { return false }
      filled += 1
    }
    return filled > 0 && (filled < cells.count || filled >= 2)
  }
}
