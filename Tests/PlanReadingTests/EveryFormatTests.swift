import Testing

@testable import PlanReading

/// One plan in every format, each made by real programs (Fixtures/make-fixtures.sh).
@Suite("A plan reads the same in every format")
struct EveryFormatTests {
  static let lists = [
    "office-list.docx", "office-list.html", "office-list.pdf", "pandoc-list.docx",
    "pandoc-list.html", "python-list.docx", "ruleless-list.pdf",
  ]

  static let tables = [
    "chromium-table.pdf", "office-sheet.html", "office-sheet.pdf", "office-table.docx",
    "office-table.html", "office-table.pdf", "office-table.xlsx", "pandoc-table.docx",
    "pandoc-table.html", "python-table-gb18030.csv", "python-table.csv", "python-table.docx",
    "python-table.tsv", "python-table.xlsx", "ruleless-table.pdf",
  ]

  /// What LibreOffice converts; one after the other, because each takes seconds.
  static let converted = [
    "office-list.doc", "office-list.odt", "office-list.rtf", "office-table.doc", "office-table.ods",
    "office-table.odt", "office-table.rtf", "office-table.xls", "pandoc-list.odt",
    "pandoc-table.odt",
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

  @Test("Formats that LibreOffice converts agree too", .serialized, arguments: converted)
  func convertedAgree(_ name: String) throws {
    if name.contains("list") { try listsAgree(name) } else { try tablesAgree(name) }
  }

  @Test("Lists: numbers, texts and title are those of the Markdown original", arguments: lists)
  func listsAgree(_ name: String) throws {
    let original = try OfficeFixture.plan("plan-list.md")
    let plan = try OfficeFixture.plan("formats/\(name)")
    #expect(plan.title?.withoutSpaces == original.title?.withoutSpaces)
    #expect(plan.items.map(Measure.init) == original.items.map(Measure.init))
    // LibreOffice writes 一、 as 1. in html and as 一? in rtf; the words stay.
    let words = ["把制度立起来", "让成果用起来", "把保护落到实处", "把服务送上门"]
    for (index, item) in plan.items.enumerated() {
      #expect(item.headings.last?.hasSuffix(words[index / 3]) == true)
    }
  }

  @Test("Tables: every column is that of the Markdown original", arguments: tables)
  func tablesAgree(_ name: String) throws {
    let original = try OfficeFixture.plan("plan-table.md")
    let plan = try OfficeFixture.plan("formats/\(name)")
    #expect(plan.title?.withoutSpaces == original.title?.withoutSpaces)
    #expect(plan.items.map(Measure.init) == original.items.map(Measure.init))
  }

  @Test("The list and the table hold the same twelve measures")
  func formsAgree() throws {
    let list = try OfficeFixture.plan("plan-list.md")
    let table = try OfficeFixture.plan("plan-table.md")
    #expect(list.items.map(\.number) == Array(1...12))
    #expect(list.items.map(\.measure.text) == table.items.map(\.measure.text))
  }
}
