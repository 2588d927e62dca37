import Compliance
import Testing

@testable import Reporting

@Suite("CSV report")
struct CSVReportTests {
  /// Reads RFC 4180 strictly: nil where a quote stands in a bare cell or is not closed.
  private func rows(_ text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var scalars = Array(text.unicodeScalars)[...]
    func next(_ expected: Unicode.Scalar) -> Bool { scalars.first == expected }
    while !scalars.isEmpty {
      if next("\"") {
        scalars.removeFirst()
        while true {
          guard let scalar = scalars.popFirst() else { return nil }
          if scalar != "\"" {
            cell.append(scalar)
          } else if next("\"") {
            cell.append(scalars.removeFirst())
          } else {
            break
          }
        }
      } else {
        while let scalar = scalars.first, scalar != ",", scalar != "\r" {
          if scalar == "\"" || scalar == "\n" { return nil }
          cell.append(scalars.removeFirst())
        }
      }
      row.append(String(cell))
      cell = .init()
      if next(",") {
        scalars.removeFirst()
        continue
      }
      guard next("\r"), scalars.dropFirst().first == "\n" else { return nil }
      scalars.removeFirst(2)
      rows.append(row)
      row = []
    }
    return row.isEmpty ? rows : nil
  }

  private func rows(of report: AuditReport) throws -> [[String]] {
    let text = try report.text(.csv)
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    return try #require(rows(String(text.unicodeScalars.dropFirst())))
  }

  @Test("there is a row an element, and the header names the columns")
  func elements() throws {
    let rows = try rows(of: .varied)
    let element = try #require(rows[0].firstIndex(of: "要素"))
    #expect(
      rows[1...7].map { $0[element] } == ["04.f", "07.a", "07.b", "08.a", "08.c", "09.a", "20.a"])
  }

  @Test("a province without a plan and an unusable input have rows")
  func others() throws {
    let rows = try rows(of: .varied)
    #expect(rows.contains { $0[0] == "丙省" && $0[2] == "未提交" })
    #expect(rows.contains { $0[1] == "plans/x.txt" && $0[2] == "无法使用" })
  }

  @Test("every row has as many cells as the header, whatever the text")
  func rectangular() throws {
    for sample in HostileText.samples {
      let rows = try rows(of: HostileText.report(sample))
      #expect(Set(rows.map(\.count)).count == 1, "\(sample.prefix(20))")
    }
  }

  @Test(
    "no cell begins as a formula does", arguments: ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1"])
  func formulas(text: String) {
    #expect(CSVTable.cell(text).hasPrefix("'"))
  }

  @Test("cells are quoted where they must be, and only there")
  func quoting() {
    #expect(CSVTable.cell("甲,乙") == "\"甲,乙\"")
    #expect(CSVTable.cell("说\"好\"") == "\"说\"\"好\"\"\"")
    #expect(CSVTable.cell("一\n二") == "\"一\n二\"")
    #expect(CSVTable.cell("甲；乙") == "甲；乙")
  }
}
