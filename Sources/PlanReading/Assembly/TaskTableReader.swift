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
  /// The headings above the measures, as long as they stay the same.
  private var above: [SourceText] = []
  /// Whether they have to be gathered again.
  private var isAboveStale = true
  private var previous: (row: TaskRow, part: TaskTablePart)?
  /// The parts of the paragraph at hand, kept for their room.
  private var parts: [NumberedCell.Part] = []

  /// Reads the rows of all tables of a plan.
  init(_ table: TaskRows) {
    let tableParts = RowRepair.repaired(table.parts)
    numbering = TableNumbering(tableParts)
    var join: PageBreakJoin?
    if case .byRow = numbering,
      tableParts.contains(where: { $0.rows.contains(where: \.isAfterBreak) })
    {
      join = PageBreakJoin(tableParts)
    }
    // A row has one measure, or a few.
    items.reserveCapacity(table.count * 2)
    var (index, upcoming) = (0, 0)
    for part in tableParts {
      isAboveStale = true
      for row in part.rows {
        while upcoming < table.sections.count, table.sections[upcoming].rowsAbove <= index {
          begin(table.sections[upcoming].heading)
          upcoming += 1
        }
        read(row, of: part, join: join)
        index += 1
      }
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
    isAboveStale = true
    if let marker = passage.marker {
      sections.append(SectionNumber(marker: marker, location: passage.location))
    }
  }

  private mutating func read(_ row: TaskRow, of part: TaskTablePart, join: PageBreakJoin?) {
    switch numbering {
    case .inMeasure: readNumberedMeasures(row, of: part)
    case .inHeading:
      guard let marker = part.headingMarker(of: row) else {
        continueOrSection(row, of: part)
        return
      }
      if isSectionRow(row, of: part, marker) { return }
      takeHeadings(row, of: part, continuing: false)
      add(row, of: part, number: marker.number, isPrinted: true)
    case .inNumberColumn:
      let number = part.numberColumnValue(of: row)
      guard number != nil || !row.isAfterBreak else {
        continueLast(row, of: part)
        return
      }
      takeHeadings(row, of: part, continuing: false)
      add(row, of: part, number: number ?? items.last?.number ?? 1, isPrinted: number != nil)
    case .byRow:
      if row.isAfterBreak, let previous, join?.continues(previous, row, of: part) == true {
        continueLast(row, of: part)
        return
      }
      takeHeadings(row, of: part, continuing: false)
      add(row, of: part, number: items.count + 1, isPrinted: false)
      previous = (row, part)
    }
  }

  /// The number of the last measure, 0 where there is none.
  private var lastNumber: Int { items.isEmpty ? 0 : items[items.count - 1].number }

  // MARK: Numbers within the measures

  private mutating func readNumberedMeasures(_ row: TaskRow, of part: TaskTablePart) {
    takeHeadings(row, of: part, continuing: row.isAfterBreak)
    var progress = Progress(last: lastNumber)
    if let text = part.stretch(part.layout.measure, of: row) {
      read(text, nil, of: row, part, &progress)
    } else {
      for next in part.paragraphs(part.layout.measure, of: row) {
        read(next.text, next.label, of: row, part, &progress)
      }
    }
    if let bare = progress.bare { take(bare.number, bare.text, of: row, part, &progress) }
    if progress.isAtStart { continueColumns(row, of: part) }
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
    _ source: SourceText, _ label: String?, of row: TaskRow, _ part: TaskTablePart,
    _ progress: inout Progress
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
          take(bare.number, bare.text, of: row, part, &progress)
        }
      }
      if text.isEmpty {
        progress.bare = (number, consume text)
      } else {
        take(number, consume text, of: row, part, &progress)
      }
    }
  }

  private mutating func take(
    _ number: Int?, _ text: consuming SourceText, of row: TaskRow, _ part: TaskTablePart,
    _ progress: inout Progress
  ) {
    let goesOn = progress.isAtStart && row.isAfterBreak
    progress.isAtStart = false
    if let number {
      if text.isEmpty {
        empty.append(EmptyEntry(number: number, location: text.start ?? part.location(of: row)))
      } else {
        append(number: number, isPrinted: true, measure: consume text, row, of: part)
      }
    } else if items.isEmpty {
      append(number: 1, isPrinted: false, measure: text, row, of: part)
    } else if goesOn {
      items[items.count - 1].measure.join(text)
      continueColumns(row, of: part)
    } else {
      items[items.count - 1].measure.append(text, separator: "\n")
    }
  }

  // MARK: Numbers beside the measures, or none

  /// A heading of a section in a table whose measures are numbered beside it: 一、….
  private mutating func isSectionRow(
    _ row: TaskRow, of part: TaskTablePart, _ marker: Marker
  ) -> Bool {
    let layout = part.layout
    guard marker.form <= .chineseInParentheses,
      part.text(ofColumns: layout.departments, of: row) == nil,
      !part.hasMeasure(row)
        || part.cells(of: row).askHeader(layout.measure, { Phrase.length($0) }) <= 16,
      let column = layout.headings.first, let first = part.paragraphs(column, of: row).first
    else { return false }
    begin(Passage(first))
    return true
  }

  private mutating func continueOrSection(_ row: TaskRow, of part: TaskTablePart) {
    if row.isAfterBreak || part.layout.headings.allSatisfy({ part.isEmpty($0, of: row) }) {
      continueLast(row, of: part)
    } else if part.hasMeasure(row) {
      takeHeadings(row, of: part, continuing: false)
      add(row, of: part, number: lastNumber + 1, isPrinted: false)
    }
  }

  private mutating func add(
    _ row: TaskRow, of part: TaskTablePart, number: Int, isPrinted: Bool
  ) {
    let column = part.layout.measure
    guard let measure = part.text(column, of: row) else {
      // A measure merged over rows belongs to the row where it began.
      guard !part.isContinuation(column, of: row) else { return continueColumns(row, of: part) }
      let location = part.location(of: row)
      empty.append(EmptyEntry(number: isPrinted ? number : nil, location: location))
      return
    }
    append(number: number, isPrinted: isPrinted, measure: measure, row, of: part)
  }

  private mutating func append(
    number: Int, isPrinted: Bool, measure: consuming SourceText, _ row: TaskRow,
    of part: TaskTablePart
  ) {
    if isAboveStale { gatherHeadings(above: part) }
    printed.append(isPrinted)
    items.append(
      Item(number: number, measure: consume measure, columns: part.columns(of: row), above: above))
  }

  private mutating func gatherHeadings(above part: TaskTablePart) {
    let columns = part.layout.headings
    above = []
    above.reserveCapacity(2 + columns.count)
    if let heading = part.heading { above.append(heading) }
    if let section { above.append(section) }
    for column in columns where column < headings.count {
      if let heading = headings[column] { above.append(heading) }
    }
    isAboveStale = false
  }

  // MARK: Page breaks and merged cells

  /// Adds a row to the measure before, column by column.
  private mutating func continueLast(_ row: TaskRow, of part: TaskTablePart) {
    takeHeadings(row, of: part, continuing: true)
    guard !items.isEmpty else { return }
    if let measure = part.text(part.layout.measure, of: row) {
      items[items.count - 1].measure.join(measure)
    }
    continueColumns(row, of: part)
  }

  private mutating func continueColumns(_ row: TaskRow, of part: TaskTablePart) {
    guard !items.isEmpty, let columns = part.columns(of: row) else { return }
    items[items.count - 1].join(columns)
  }

  private mutating func takeHeadings(
    _ row: TaskRow, of part: TaskTablePart, continuing: Bool
  ) {
    while headings.count < row.columns.count { headings.append(nil) }
    let columns = part.layout.headings
    for depth in columns.indices where !part.isEmpty(columns[depth], of: row) {
      let column = columns[depth]
      let isRest = continuing || depth == 0 && isRestOfOuterHeading(row, of: part)
      let marker = isRest || depth == 0 ? part.marker(column, of: row) : nil
      isAboveStale = true
      if isRest, marker == nil, headings[column] != nil, goesOn(row, of: part, depth: depth) {
        if let text = part.text(column, of: row) { headings[column]?.join(text) }
        continue
      }
      // A heading of its own ends those inside the one before.
      headings[column] = part.text(column, of: row)
      for inner in (depth + 1)..<columns.count where columns[inner] < headings.count {
        headings[columns[inner]] = nil
      }
      if depth == 0, let marker, marker.form == .chinese {
        sections.append(SectionNumber(marker: marker, location: headings[column]?.start))
      }
    }
  }

  /// An outer heading after a page break, where each has a number in 序号 and this has none.
  private func isRestOfOuterHeading(_ row: TaskRow, of part: TaskTablePart) -> Bool {
    row.isAfterBreak && part.layout.number != nil && part.numberColumnValue(of: row) == nil
      && part.layout.headings.count > 1
  }

  /// Whether a heading after a page break is the rest of the one before: an outer heading always has
  /// a number of its own, and an inner one is whole where the outer is new.
  private func goesOn(_ row: TaskRow, of part: TaskTablePart, depth: Int) -> Bool {
    guard depth > 0, numbering.isInMeasure else { return true }
    return !part.isEmpty(part.layout.headings[depth - 1], of: row)
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
