import TextMatching

/// Reads the measures out of a plan's task tables.
struct TaskTableReader {
  private(set) var items: [Item] = []
  /// Whether the items bear printed numbers of their own, item by item.
  private(set) var printed: [Bool] = []
  private(set) var empty: [EmptyEntry] = []
  /// Section headings in the first column and across the table, for checking their numbers.
  private(set) var sections: [SectionNumber] = []
  private(set) var numbering = TableNumbering.byRow

  private var section: SourceText?
  /// The headings in force, by column.
  private var headings: [SourceText?] = []
  /// The headings above the measures of a table, as long as they stay the same.
  private var above: [SourceText] = []
  /// The table they stand above; nil where they have to be gathered again.
  private var aboveShape: ObjectIdentifier?
  private var previous: TaskRow?
  /// The parts of the paragraph at hand, kept for their room.
  private var parts: [NumberedCell.Part] = []

  /// Reads the rows of all tables of a plan.
  init(_ table: TaskRows) {
    let rows = RowRepair.repaired(table.rows)
    numbering = TableNumbering(rows)
    var join: PageBreakJoin?
    if case .byRow = numbering, rows.contains(where: { $0.isAfterBreak }) {
      join = PageBreakJoin(rows: rows)
    }
    items.reserveCapacity(rows.count)
    var upcoming = 0
    for index in rows.indices {
      while upcoming < table.sections.count, table.sections[upcoming].rowsAbove <= index {
        begin(table.sections[upcoming].heading)
        upcoming += 1
      }
      read(rows[index], join: join)
    }
    for section in table.sections[upcoming...] { begin(section.heading) }
  }

  /// Gives the items away, so that their new owner can change them in place.
  mutating func takeItems() -> [Item] {
    defer { items = [] }
    return items
  }

  private mutating func begin(_ passage: Passage) {
    section = passage.text
    headings = []
    aboveShape = nil
    if let marker = passage.marker {
      sections.append(SectionNumber(marker: marker, location: passage.location))
    }
  }

  private mutating func read(_ row: TaskRow, join: PageBreakJoin?) {
    switch numbering {
    case .inMeasure: readNumberedMeasures(row)
    case .inHeading:
      guard let found = row.headingMarker else {
        continueOrSection(row)
        return
      }
      if isSectionRow(row, found.marker) { return }
      takeHeadings(row, continuing: false)
      add(row, number: found.marker.number, isPrinted: true)
    case .inNumberColumn:
      let number = row.numberColumnValue
      guard number != nil || !row.isAfterBreak else {
        continueLast(row)
        return
      }
      takeHeadings(row, continuing: false)
      add(row, number: number ?? items.last?.number ?? 1, isPrinted: number != nil)
    case .byRow:
      if row.isAfterBreak, let previous, join?.continues(previous, row) == true {
        continueLast(row)
        return
      }
      takeHeadings(row, continuing: false)
      add(row, number: items.count + 1, isPrinted: false)
      previous = row
    }
  }

  /// The number of the last measure, 0 where there is none.
  private var lastNumber: Int { items.isEmpty ? 0 : items[items.count - 1].number }

  // MARK: Numbers within the measures

  private mutating func readNumberedMeasures(_ row: TaskRow) {
    takeHeadings(row, continuing: row.isAfterBreak)
    var progress = Progress(last: lastNumber)
    let column = row.layout.measure
    if !row.isEmpty(column) {
      let head = row.cells[column].paragraphs.head.text
      read(head, row.cells[column].paragraphs.head.label, of: row, &progress)
      for other in row.cells[column].paragraphs.others ?? [] {
        read(other.text, other.label, of: row, &progress)
      }
    }
    if let bare = progress.bare { take(bare.number, bare.text, row, &progress) }
    if progress.isAtStart { continueColumns(row) }
  }

  /// How far a row is read.
  private struct Progress {
    /// The last number found.
    var last: Int
    /// Whether no part of the row has been taken.
    var isAtStart = true
    /// A part without text: it may stand in the next paragraph.
    var bare: (number: Int?, text: SourceText)?

    init(last: Int) { self.last = last }
  }

  private mutating func read(
    _ source: SourceText, _ label: String?, of row: TaskRow, _ progress: inout Progress
  ) {
    source.ask { NumberedCell.find(&parts, in: $0, label: label, after: &progress.last) }
    var cutter = SourceTextCutter(source)
    for index in parts.indices {
      var number = parts[index].number
      var text = cutter.part(parts[index].text, of: source)
      if let bare = progress.bare.take() {
        if number == nil {
          let rest = text
          (number, text) = bare
          text.append(rest, separator: "\n")
        } else {
          take(bare.number, bare.text, row, &progress)
        }
      }
      if text.isEmpty {
        progress.bare = (number, consume text)
      } else {
        take(number, consume text, row, &progress)
      }
    }
  }

  private mutating func take(
    _ number: Int?, _ text: consuming SourceText, _ row: TaskRow, _ progress: inout Progress
  ) {
    let goesOn = progress.isAtStart && row.isAfterBreak
    progress.isAtStart = false
    if let number {
      if text.isEmpty {
        empty.append(EmptyEntry(number: number, location: text.start ?? row.location))
      } else {
        append(number: number, isPrinted: true, measure: consume text, row: row)
      }
    } else if items.isEmpty {
      append(number: 1, isPrinted: false, measure: text, row: row)
    } else if goesOn {
      items[items.count - 1].measure.join(text)
      continueColumns(row)
    } else {
      items[items.count - 1].measure.append(text, separator: "\n")
    }
  }

  // MARK: Numbers beside the measures, or none

  /// A heading of a section in a table whose measures are numbered beside it: 一、….
  private mutating func isSectionRow(_ row: TaskRow, _ marker: Marker) -> Bool {
    guard marker.form <= .chineseInParentheses, row.text(of: row.layout.departments) == nil,
      row.measure.askHeader({ Phrase.length($0) }) <= 16,
      let first = row.layout.headings.first.flatMap({ row.cell($0)?.paragraphs.first })
    else { return false }
    begin(Passage(first))
    return true
  }

  private mutating func continueOrSection(_ row: TaskRow) {
    if row.isAfterBreak || row.layout.headings.allSatisfy({ row.isEmpty($0) }) {
      continueLast(row)
    } else if !row.isEmpty(row.layout.measure) {
      takeHeadings(row, continuing: false)
      add(row, number: lastNumber + 1, isPrinted: false)
    }
  }

  private mutating func add(_ row: TaskRow, number: Int, isPrinted: Bool) {
    guard let measure = row.measure.paragraphs.joined() else {
      // A measure merged over rows belongs to the row where it began.
      guard !row.measure.isContinuation else { return continueColumns(row) }
      empty.append(EmptyEntry(number: isPrinted ? number : nil, location: row.location))
      return
    }
    append(number: number, isPrinted: isPrinted, measure: measure, row: row)
  }

  private mutating func append(
    number: Int, isPrinted: Bool, measure: consuming SourceText, row: TaskRow
  ) {
    printed.append(isPrinted)
    items.append(
      Item(
        number: number, measure: consume measure, columns: row.columns, above: headingsAbove(row)))
  }

  private mutating func headingsAbove(_ row: TaskRow) -> [SourceText] {
    let shape = ObjectIdentifier(row.shape)
    if aboveShape == shape { return above }
    let columns = row.layout.headings
    above = []
    above.reserveCapacity(2 + columns.count)
    if let heading = row.shape.heading { above.append(heading) }
    if let section { above.append(section) }
    for column in columns where column < headings.count {
      if let heading = headings[column] { above.append(heading) }
    }
    aboveShape = shape
    return above
  }

  // MARK: Page breaks and merged cells

  /// Adds a row to the measure before, column by column.
  private mutating func continueLast(_ row: TaskRow) {
    takeHeadings(row, continuing: true)
    guard !items.isEmpty else { return }
    if let measure = row.measure.paragraphs.joined() {
      items[items.count - 1].measure.join(measure)
    }
    continueColumns(row)
  }

  private mutating func continueColumns(_ row: TaskRow) {
    guard !items.isEmpty, let columns = row.columns else { return }
    items[items.count - 1].join(columns)
  }

  private mutating func takeHeadings(_ row: TaskRow, continuing: Bool) {
    while headings.count < row.cells.count { headings.append(nil) }
    let columns = row.layout.headings
    for depth in columns.indices where !row.isEmpty(columns[depth]) {
      let column = columns[depth]
      let isRest = continuing || depth == 0 && isRestOfOuterHeading(row)
      let marker = isRest || depth == 0 ? row.marker(column) : nil
      aboveShape = nil
      if isRest, marker == nil, headings[column] != nil, goesOn(row, depth: depth) {
        if let text = row.text(column) { headings[column]?.join(text) }
        continue
      }
      // A heading of its own ends those inside the one before.
      headings[column] = row.text(column)
      for inner in (depth + 1)..<columns.count where columns[inner] < headings.count {
        headings[columns[inner]] = nil
      }
      if depth == 0, let marker, marker.form == .chinese {
        sections.append(SectionNumber(marker: marker, location: headings[column]?.start))
      }
    }
  }

  /// An outer heading after a page break, where each has a number in 序号 and this has none.
  private func isRestOfOuterHeading(_ row: TaskRow) -> Bool {
    row.isAfterBreak && row.layout.number != nil && row.numberColumnValue == nil
      && row.layout.headings.count > 1
  }

  /// Whether a heading after a page break is the rest of the one before: an outer heading always has
  /// a number of its own, and an inner one is whole where the outer is new.
  private func goesOn(_ row: TaskRow, depth: Int) -> Bool {
    guard depth > 0, numbering.isInMeasure else { return true }
    return !row.isEmpty(row.layout.headings[depth - 1])
  }
}

extension TableNumbering {
  fileprivate var isInMeasure: Bool {
    if case .inMeasure = self { true } else { false }
  }
}

/// A number without a measure.
struct EmptyEntry {
  /// The printed number, where there is one.
  var number: Int?
  /// The heading that has nothing below it, where it is one.
  var title: String?
  var location: SourceLocation?
}

/// A section's printed number.
struct SectionNumber {
  var marker: Marker
  var location: SourceLocation?
}
