import Testing

@testable import PlanReading

@Suite("Tables as text")
struct DelimitedFormatTests {
  private func table(_ text: String, path: String = "a.csv") throws -> Document.Table {
    let document = try DelimitedFormat.document(
      from: Array(text.utf8), path: path, limits: .default)
    for case .table(let table) in document.blocks { return table }
    Issue.record("no table")
    return Document.Table(rows: [])
  }

  private func grid(_ text: String) throws -> [[String]] {
    try table(text).rows.map { row in
      row.map { $0.paragraphs.map(\.text.text).joined(separator: "/") }
    }
  }

  @Test(
    "Quotes, line ends and separators are read as RFC 4180 and office programs write them",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d", [["a", "b"], ["c", "d"]]), ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
      ("a\tb,\nc\td", [["a", "b,"], ["c", "d"]]),
      ("a,\"b,\"\"c\"\"\"\n1,2", [["a", "b,\"c\""], ["1", "2"]]),
      ("a,\"b\nc\"\n1,2", [["a", "b/c"], ["1", "2"]]),
      ("a,b\n\n,\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b,c\n1\n2,3,4", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
      ("a,b\"c\n1,2", [["a", "b\"c"], ["1", "2"]]),
    ])
  func records(_ text: String, _ cells: [[String]]) throws {
    #expect(try grid(text) == cells)
  }

  @Test(
    "Text copied out of a spreadsheet is a table where a cell has line ends",
    arguments: [
      ("重点\t举措\n保护\t\"1. 甲\n2. 乙\"\n", true), ("重点\t\"举措\n保护\t1. 甲\n", false),
      ("重点\t\"举措\"\n保护\t1. 甲\n", false), ("他说：\"甲\n乙\"\n", false),
    ])
  func copiedFromSpreadsheet(text: String, isTable: Bool) {
    #expect(DelimitedFormat.recognises(Array(text.utf8), path: "a.txt") == isTable)
  }

  @Test("Places are the cells' own lines and columns, also behind doubled quotes and line ends")
  func locations() throws {
    let cells = try table("序号,举措\n1,\"开\"\"展\"\"活动\n第二行\"").rows[1]
    let first = try #require(cells[1].paragraphs.first?.text)
    #expect(first.text == "开\"展\"活动")
    #expect(first.location(at: 0)?.place == .text(line: 2, column: 4))
    #expect(first.location(at: first.text.utf8.count - 3)?.place == .text(line: 2, column: 11))
    #expect(cells[1].paragraphs.last?.text.location(at: 3)?.place == .text(line: 3, column: 2))
  }

  @Test("What cells hold comes back, whatever they hold")
  func roundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    let letters = ["a", ",", "\"", ";", "中", "\t", " ", "b"]
    for _ in 0..<200 {
      let rows = (0..<4).map { _ in
        (0..<3).map { _ in
          "x" + (0..<5).map { _ in letters.randomElement(using: &generator) ?? "" }.joined() + "y"
        }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }
      #expect(try grid(text.joined(separator: "\r\n")) == rows)
    }
  }
}
