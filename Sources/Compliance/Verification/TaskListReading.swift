import PlanReading
import TaskRules
import TextMatching

extension PrintedTaskList {
  /// Reads a task list out of a document of any format: a table of 重点任务, 工作举措 and 任务分工, with cells
  /// that go on behind page breaks, repeated header rows, and sections as rows of their own.
  ///
  /// Throws ``ReadingError`` (`no-items`) where no task is found. Cost: linear.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - path: The file as the user named it, for the error only.
  public init(document: Document, path: String) throws(ReadingError) {
    var reading = TaskListReading()
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): reading.take(paragraph)
      case .table(let table): for row in table.rows { reading.take(row) }
      }
    }
    guard !reading.list.tasks.isEmpty else {
      throw ReadingError(
        code: .noItems, path: path,
        message: LocalizedText(
          "\(path) 里没有找到任务清单的表格（重点任务、工作举措、任务分工三栏）。",
          en: "\(path) holds no table of tasks (重点任务, 工作举措, 任务分工)."))
    }
    self = reading.list
  }
}

/// Gathers a list from the rows of a document.
private struct TaskListReading {
  var list = PrintedTaskList(title: nil, sections: [], tasks: [])
  private var columns = Columns()
  /// Whether the last line read was the national office's own, which a continued cell goes on with.
  private var isInOfficeLine = false

  /// Where the three columns stand.
  private struct Columns {
    var title = 0
    var measures = 1
    var division = 2
  }

  /// Before the table, the last paragraph that ends in 任务清单 is the title. Within it, a cell that goes
  /// on alone behind a page break looks like a paragraph: it is taken where it ends as a line of 任务分工,
  /// begins with a label, or where the sentence before it has not ended; notes behind the table are
  /// not.
  mutating func take(_ paragraph: Document.Paragraph) {
    let text = paragraph.text.text.trimmed
    guard let last = list.tasks.indices.last else {
      if PrintedForm.of(text).hasSuffix("任务清单") { list.title = text }
      return
    }
    if ["必做", "选做"].contains(where: text.hasSuffix) {
      addLine(text, to: last)
    } else if isUnfinished(last) || LabelledText(.clauses).parts(of: text).first?.label != nil {
      addMeasure(text, to: last)
    }
  }

  private func isUnfinished(_ task: Int) -> Bool {
    list.tasks[task].clauses.last.map { !$0.text.hasSuffix("。") } ?? false
  }

  mutating func take(_ row: Document.Row) {
    if let found = header(row) {
      columns = found
      return
    }
    let title = text(row, columns.title)
    if let section = SectionHeading(title) {
      list.sections.append(PrintedSection(number: section.number, title: section.title))
      return
    }
    if let task = TaskHeading(title) {
      list.tasks.append(
        PrintedTask(
          number: task.number, title: task.title, section: list.sections.indices.last,
          location: row[columns.title].paragraphs.first?.text.anchors.first?.location))
      isInOfficeLine = false
    } else if !title.isEmpty, let last = list.tasks.indices.last {
      list.tasks[last].title += title
    }
    guard let last = list.tasks.indices.last else { return }
    for paragraph in paragraphs(row, columns.measures) { addMeasure(paragraph, to: last) }
    for paragraph in paragraphs(row, columns.division) { addLine(paragraph, to: last) }
  }

  private mutating func addMeasure(_ paragraph: String, to task: Int) {
    for part in LabelledText(.clauses).parts(of: paragraph) {
      if let label = part.label {
        list.tasks[task].clauses.append(PrintedClause(name: label, text: part.text.trimmed))
      } else if let last = list.tasks[task].clauses.indices.last {
        list.tasks[task].clauses[last].text += part.text.trimmed
      } else {
        list.tasks[task].clauses.append(PrintedClause(name: "", text: part.text.trimmed))
      }
    }
  }

  private mutating func addLine(_ paragraph: String, to task: Int) {
    for part in LabelledText(.lines).parts(of: paragraph) {
      let text = part.text.trimmed
      if let label = part.label {
        isInOfficeLine = PrintedForm.of(label) == "局内"
        if !isInOfficeLine { list.tasks[task].lines.append(PrintedLine(label: label, text: text)) }
        continue
      }
      let line = PrintedLine(label: "", text: text)
      if let last = list.tasks[task].lines.last, !isInOfficeLine, last.level == nil {
        list.tasks[task].lines.removeLast()
        list.tasks[task].lines.append(PrintedLine(label: last.label, text: last.bearer + text))
      } else if line.level != nil || !isInOfficeLine {
        isInOfficeLine = false
        list.tasks[task].lines.append(line)
      }
    }
  }

  // MARK: Cells

  private func header(_ row: Document.Row) -> Columns? {
    let names = row.indices.map { PrintedForm.of(text(row, $0)) }
    guard let title = names.firstIndex(of: "重点任务"), let measures = names.firstIndex(of: "工作举措"),
      let division = names.firstIndex(of: "任务分工")
    else { return nil }
    return Columns(title: title, measures: measures, division: division)
  }

  private func paragraphs(_ row: Document.Row, _ column: Int) -> [String] {
    guard row.indices.contains(column) else { return [] }
    return row[column].paragraphs.map { ($0.label ?? "") + $0.text.text }
  }

  private func text(_ row: Document.Row, _ column: Int) -> String {
    paragraphs(row, column).joined().trimmed
  }
}

extension PrintedLine {
  /// Reads a line behind its label: the bearer, then 必做 or 选做.
  fileprivate init(label: String, text: String) {
    let text = text.trimmed
    for (ending, level) in [("必做", Obligation.Level.mandatory), ("选做", .optional)]
    where text.hasSuffix(ending) {
      self.init(
        label: label, bearer: String(text.dropLast(ending.count)).trimmed, level: level)
      return
    }
    self.init(label: label, bearer: text, level: nil)
  }
}

/// 一、… in the first column.
private struct SectionHeading {
  let number: Int
  let title: String

  init?(_ text: String) {
    guard let match = text.wholeMatch(of: #/(?<number>[一二三四五六七八九十]{1,3})\s*[、.．]\s*(?<title>.+)/#),
      let number = Self.value(of: match.number)
    else { return nil }
    self.number = number
    title = String(match.title)
  }

  /// 1 to 99.
  private static func value(of text: Substring) -> Int? {
    let digits = Array("一二三四五六七八九")
    func digit(_ character: Character) -> Int? { digits.firstIndex(of: character).map { $0 + 1 } }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.count <= 1 }), let last = parts.last else {
      return nil
    }
    let ones = last.first.flatMap(digit) ?? 0
    guard parts.count == 2, let first = parts.first else { return ones > 0 ? ones : nil }
    return (first.first.flatMap(digit) ?? 1) * 10 + ones
  }
}

/// 1. … in the first column.
private struct TaskHeading {
  let number: Int
  let title: String

  init?(_ text: String) {
    guard let match = text.wholeMatch(of: #/(?<number>[0-9０-９]{1,3})\s*[.．、]\s*(?<title>.+)/#),
      let number = Int(PrintedForm.of(String(match.number)))
    else { return nil }
    self.number = number
    title = String(match.title)
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    guard let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[start...end])
  }
}
