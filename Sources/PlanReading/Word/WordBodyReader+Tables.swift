import TextMatching

extension WordBodyReader {
  /// The properties of a cell that matter to the table's shape.
  private struct CellProperties {
    var span = 1
    var continuesAbove = false
    var isDeleted = false
  }

  /// A table while it is read.
  private struct TableRows {
    let number: Int
    var rows: [[Document.Cell]] = []
    /// What each cell holds, nested tables included: for tables of a single cell.
    var stories: [Story] = []
  }

  /// Reads a table; one of a single cell is a frame around its content and is taken off.
  mutating func readTable(_ reader: XMLReader, into story: inout Story) throws(ReadingError) {
    tables += 1
    var table = TableRows(number: tables)
    try readRows(reader, into: &table)
    if table.stories.count == 1, let only = table.stories.first {
      story.blocks += only.blocks
      return
    }
    let width = table.rows.map(\.count).max() ?? 0
    for index in table.rows.indices {
      let missing = width - table.rows[index].count
      try count(cells: missing)
      table.rows[index] += Array(repeating: Document.Cell(paragraphs: []), count: missing)
    }
    if width > 0 {
      story.blocks += Document.Table(rows: table.rows).withTitleRowsAsParagraphs()
    }
  }

  private mutating func readRows(
    _ reader: XMLReader, into table: inout TableRows
  ) throws(ReadingError) {
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.word, "tr"):
        try readRow(reader, into: &table)
      case (.word, "ins"), (.word, "customXml"):
        try readRows(reader, into: &table)
      case (.word, "sdt"):
        try readControl(reader) { (self, reader) throws(ReadingError) in
          try self.readRows(reader, into: &table)
        }
      default:
        return
      }
    }
  }

  private mutating func readRow(
    _ reader: XMLReader, into table: inout TableRows
  ) throws(ReadingError) {
    var row: [Document.Cell] = []
    var gapAfter = 0
    var isDeleted = false
    try reader.eachChild { (child) throws(ReadingError) in
      guard child == XMLName(space: .word, local: "trPr") else {
        if !isDeleted { try readCell(child, reader, into: &row, of: &table) }
        return
      }
      try reader.eachChild { (property) throws(ReadingError) in
        switch property.local {
        case "gridBefore":
          let gap = Self.bounded(reader.number("val") ?? 0)
          row += Array(repeating: Document.Cell(paragraphs: []), count: gap)
        case "gridAfter": gapAfter = Self.bounded(reader.number("val") ?? 0)
        case "del": isDeleted = true
        default: return
        }
      }
    }
    guard !isDeleted, !row.isEmpty else { return }
    row += Array(repeating: Document.Cell(paragraphs: []), count: gapAfter)
    try count(cells: row.count)
    table.rows.append(row)
  }

  private mutating func readCell(
    _ name: XMLName, _ reader: XMLReader, into row: inout [Document.Cell],
    of table: inout TableRows
  ) throws(ReadingError) {
    switch (name.space, name.local) {
    case (.word, "tc"):
      break
    case (.word, "sdt"):
      try readControl(reader) { (self, reader) throws(ReadingError) in
        try reader.eachChild { (child) throws(ReadingError) in
          try self.readCell(child, reader, into: &row, of: &table)
        }
      }
      return
    case (.word, "customXml"), (.word, "ins"):
      try reader.eachChild { (child) throws(ReadingError) in
        try readCell(child, reader, into: &row, of: &table)
      }
      return
    default:
      return
    }
    let column = row.count
    let place = SourceLocation.Place.tableCell(
      table: table.number, row: table.rows.count + 1, cell: column + 1)
    let (properties, story) = try readCellContent(
      reader, position: .fixed(SourceLocation(place: place)))
    let above = table.rows.last.map { $0.indices.contains(column) } ?? false
    if properties.continuesAbove && above {
      row.append(.continuation)
    } else {
      row.append(Document.Cell(paragraphs: properties.isDeleted ? [] : Self.paragraphs(of: story)))
      table.stories.append(story)
    }
    row += Array(repeating: .continuation, count: properties.span - 1)
  }

  private mutating func readCellContent(
    _ reader: XMLReader, position: Position
  ) throws(ReadingError) -> (CellProperties, Story) {
    var properties = CellProperties()
    var story = Story()
    // A cell is read child by child, because its properties stand among its paragraphs.
    try readBlocks(reader, position: position, into: &story) { (child) throws(ReadingError) in
      guard child == XMLName(space: .word, local: "tcPr") else { return }
      try reader.eachChild { (property) throws(ReadingError) in
        switch property.local {
        case "gridSpan":
          properties.span = max(1, Self.bounded(reader.number("val") ?? 1))
        case "vMerge":
          properties.continuesAbove = reader.attribute("val") != "restart"
        case "cellDel":
          properties.isDeleted = true
        default:
          return
        }
      }
    }
    return (properties, story)
  }

  /// All paragraphs, those of nested tables in reading order.
  private static func paragraphs(of story: Story) -> [Document.Paragraph] {
    story.blocks.flatMap { block -> [Document.Paragraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): table.rows.joined().flatMap(\.paragraphs)
      }
    }
  }

  /// Word itself has at most 63 columns.
  private static func bounded(_ columns: Int) -> Int {
    min(max(0, columns), 63)
  }

  private mutating func count(cells more: Int) throws(ReadingError) {
    cells += more
    guard cells <= limits.cells else {
      throw .limit(
        path, "表格超过 \(limits.cells) 格", en: "its tables have more than \(limits.cells) cells")
    }
  }
}
