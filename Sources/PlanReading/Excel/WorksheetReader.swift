import TextMatching

/// The cells of one sheet that show something, as stored (ECMA-376 part 1, section 18.3).
struct Worksheet {
  /// A row with its cells from left to right.
  struct Row {
    var number: Int
    var cells: [(column: Int, text: String)]
  }

  /// A block of merged cells, ends included.
  struct Merge {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  /// The visible rows that hold text, top to bottom.
  var rows: [Row] = []
  /// Merged cells.
  var merges: [Merge] = []
  /// Hidden rows that hold text; they are not read.
  var hiddenRows: [Int] = []
  /// Hidden columns that hold text in a visible row; they are not read.
  var hiddenColumns: Set<Int> = []
}

/// Reads a sheet's part.
struct WorksheetReader {
  let workbook: Workbook
  let path: String
  let limits: ReadingLimits

  private var sheet = Worksheet()
  private var hiddenColumns: Set<Int> = []
  private var lastRow = 0
  private var cells = 0

  /// Creates a reader for one sheet.
  init(workbook: Workbook, path: String, limits: ReadingLimits) {
    self.workbook = workbook
    self.path = path
    self.limits = limits
  }

  /// Reads the sheet whose root element the reader stands at.
  mutating func read(_ reader: XMLReader) throws(ReadingError) -> Worksheet {
    guard reader.name == XMLName(space: .sheet, local: "worksheet") else { return sheet }
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.sheet, "cols"): try readColumns(reader)
      case (.sheet, "sheetData"):
        try reader.eachChild { (child) throws(ReadingError) in
          if child.local == "row" { try readRow(reader) }
        }
      case (.sheet, "mergeCells"): try readMerges(reader)
      default: return
      }
    }
    sheet.rows.sort { $0.number < $1.number }
    return sheet
  }

  private mutating func readColumns(_ reader: XMLReader) throws(ReadingError) {
    try reader.eachChild { (_) throws(ReadingError) in
      guard let hidden = reader.attribute("hidden"), hidden == "1" || hidden == "true",
        let first = reader.number("min"), let last = reader.number("max"), first > 0, first <= last,
        first <= CellReference.lastColumn + 1
      else { return }
      hiddenColumns.formUnion((first - 1)...min(last - 1, CellReference.lastColumn))
    }
  }

  private mutating func readRow(_ reader: XMLReader) throws(ReadingError) {
    let number = reader.number("r") ?? lastRow + 1
    guard (1...CellReference.lastRow).contains(number) else {
      throw .damaged(path, "行号 \(number) 超出工作表", en: "row \(number) lies outside of a sheet")
    }
    lastRow = number
    let hidden = reader.attribute("hidden")
    let isHidden = hidden == "1" || hidden == "true"
    var row = Worksheet.Row(number: number, cells: [])
    var column = -1
    try reader.eachChild { (child) throws(ReadingError) in
      guard child == XMLName(space: .sheet, local: "c") else { return }
      if let name = reader.attribute("r") {
        guard let reference = CellReference(name) else {
          throw .damaged(path, "单元格“\(name)”超出工作表", en: "cell \(name) lies outside of a sheet")
        }
        column = reference.column
      } else {
        column += 1
      }
      let text = try cellText(reader)
      guard !text.allSatisfy(\.isWhitespace) else { return }
      if hiddenColumns.contains(column) {
        if !isHidden { sheet.hiddenColumns.insert(column) }
      } else {
        row.cells.append((column, text))
      }
    }
    guard !row.cells.isEmpty else { return }
    if isHidden {
      sheet.hiddenRows.append(number)
    } else {
      cells += row.cells.count
      guard cells <= limits.cells else { throw .tooManyCells(path, limits) }
      row.cells.sort { $0.column < $1.column }
      sheet.rows.append(row)
    }
  }

  private mutating func cellText(_ reader: XMLReader) throws(ReadingError) -> String {
    let type = reader.attribute("t") ?? "n"
    let style = reader.number("s") ?? 0
    var text = ""
    try reader.eachChild { (child) throws(ReadingError) in
      switch (child.space, child.local) {
      case (.sheet, "v"): text = try reader.text()
      case (.sheet, "is"): text = try reader.richText()
      default: return
      }
    }
    switch type {
    case "s":
      guard let index = Int(text) else { return "" }
      guard workbook.sharedStrings.indices.contains(index) else {
        throw .damaged(
          path, "单元格引用了不存在的第 \(index) 条共享文字",
          en: "a cell refers to shared string \(index), which is missing")
      }
      return workbook.sharedStrings[index]
    case "n":
      let format = workbook.formats.indices.contains(style) ? workbook.formats[style] : .number
      return format.text(text, startsIn1904: workbook.startsIn1904)
    case "d":
      guard let day = CalendarDay(text.prefix(10)) else { return text }
      return "\(day.year)年\(day.month)月\(day.day)日"
    case "b":
      return text == "1" ? "TRUE" : "FALSE"
    default:
      return text
    }
  }

  private mutating func readMerges(_ reader: XMLReader) throws(ReadingError) {
    try reader.eachChild { (_) throws(ReadingError) in
      guard let ends = reader.attribute("ref")?.split(separator: ":"), ends.count == 2,
        let first = CellReference(ends[0]), let last = CellReference(ends[1]),
        first.row <= last.row, first.column <= last.column
      else { return }
      sheet.merges.append(
        Worksheet.Merge(rows: first.row...last.row, columns: first.column...last.column))
    }
  }
}

extension ReadingError {
  /// A table larger than the limit.
  static func tooManyCells(_ path: String, _ limits: ReadingLimits) -> ReadingError {
    .limit(path, "表格超过 \(limits.cells) 格", en: "its tables have more than \(limits.cells) cells")
  }
}
