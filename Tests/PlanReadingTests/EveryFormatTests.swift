import Testing

@testable import PlanReading

/// One plan in every format, each made by real programs (Fixtures/make-fixtures.sh).
@Suite("A plan reads the same in every format")
struct EveryFormatTests {
  static let lists = [
    "office-list.doc", "office-list.docx", "office-list.html", "office-list.odt", "office-list.pdf",
    "office-list.rtf", "pandoc-list.docx", "pandoc-list.html", "pandoc-list.odt", "python-list.docx",
    "ruleless-list.pdf",
  ]

  static let tables = [
    "chromium-table.pdf", "office-sheet.html", "office-sheet.pdf", "office-table.doc",
    "office-table.docx", "office-table.html", "office-table.ods", "office-table.odt",
    "office-table.pdf", "office-table.rtf", "office-table.xls", "office-table.xlsx",
    "pandoc-table.docx", "pandoc-table.html", "pandoc-table.odt", "python-table-gb18030.csv",
    "python-table.csv", "python-table.docx", "python-table.tsv", "python-table.xlsx",
    "ruleless-table.pdf",
  ]

  /// What must not depend on the format.
  struct Measure: Equatable {
    var number: Int
    var text: String
    var deliverable: String?
    var department: String?
    var deadline: String?

    init(_ item: Item) {
      number = item.number
      text = item.measure.text.withoutSpaces
      deliverable = item.deliverable?.text.withoutSpaces
      department = item.department?.withoutSpaces
      deadline = item.deadline?.text.withoutSpaces
    }
  }

  @Test("Lists: numbers, texts and title are those of the Markdown original", arguments: lists)
  func listsAgree(_ name: String) throws {
    let original = try Fixture.plan("plan-list.md")
    let plan = try Fixture.plan("formats/\(name)")
    #expect(plan.title?.withoutSpaces == original.title?.withoutSpaces)
    #expect(plan.items.map(Measure.init) == original.items.map(Measure.init))
    #expect(plan.items.map { $0.headings.last } == original.items.map { $0.headings.last })
  }

  @Test("Tables: every column is that of the Markdown original", arguments: tables)
  func tablesAgree(_ name: String) throws {
    let original = try Fixture.plan("plan-table.md")
    let plan = try Fixture.plan("formats/\(name)")
    #expect(plan.title?.withoutSpaces == original.title?.withoutSpaces)
    #expect(plan.items.map(Measure.init) == original.items.map(Measure.init))
  }

  @Test("The list and the table hold the same twelve measures")
  func formsAgree() throws {
    let list = try Fixture.plan("plan-list.md")
    let table = try Fixture.plan("plan-table.md")
    #expect(list.items.map(\.number) == Array(1...12))
    #expect(list.items.map(\.measure.text) == table.items.map(\.measure.text))
  }
}
