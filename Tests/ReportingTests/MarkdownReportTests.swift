import Compliance
import Testing

@testable import Reporting

@Suite("Markdown report")
struct MarkdownReportTests {
  @Test("an audit has the matrix with a symbol a cell")
  func matrix() throws {
    let text = try AuditReport.varied.text(.markdown)
    #expect(text.contains("| 地区 | 结论 | 04.city | 07 | 08 | 08.enhanced | 09 | 20 |"))
    #expect(text.contains("| 甲省 | 不通过 | · | ◐ | ○ | ? | ◇ | ○ |"))
  }

  @Test("an audit lists gaps only, a check every element")
  func elements() throws {
    let covered = "08.a 存量盘点 | 已承接"
    #expect(try !AuditReport.varied.text(.markdown).contains(covered))
    #expect(try AuditReport.varied.text(.markdown, .check).contains(covered))
  }

  @Test(
    "markup, links, mentions and cell borders are escaped",
    arguments: [
      ("a|b", "a\\|b"), ("<b>", "\\<b\\>"), ("[x](y)", "\\[x\\](y)"), ("@who", "\\@who"),
      ("http://x", "http\\://x"), ("www.x", "www\\.x"), ("*重*", "\\*重\\*"), ("- 甲", "\\- 甲"),
      ("4.26", "4.26"), ("甲\n乙", "甲 乙"),
    ])
  func escaping(text: String, written: String) {
    #expect(MarkdownEscaping.inline(text) == written)
  }

  @Test(
    "a Markdown reader finds no link, image, raw HTML or emphasis in plan text",
    .enabled(if: (try? ExternalCheck.run(["pandoc", "--version"]).status) == 0, "needs pandoc"))
  func reader() throws {
    let plans = HostileText.samples.flatMap { HostileText.report($0).plans }
    let outcome = try ExternalCheck.run(
      ["pandoc", "-f", "gfm", "-t", "native"],
      on: AuditReport.sample(plans: plans).render(as: .markdown, options: .audit))
    #expect(outcome.status == 0)
    for mark in ["Link", "Image", "Emph", "Strong", "Code", "Strikeout", "Math"] {
      #expect(!outcome.output.contains("\(mark) "), "\(mark)")
    }
    let raw = outcome.output.replacing("RawInline (Format \"html\") \"<br>\"", with: "")
    #expect(!raw.contains("Raw"))
  }
}
