import Foundation
import Testing

@testable import Reporting

@Suite("Text of a plan is data in every format")
struct HostileTextTests {
  /// The text formats of this module's line-based and structured writers.
  static let formats: [ReportFormat] = [
    .text, .json, .ndjson, .markdown, .csv, .sarif, .junit, .github,
  ]

  @Test("no format writes a control character but line ends", arguments: formats)
  func controls(format: ReportFormat) throws {
    for sample in HostileText.samples {
      for options in [ReportOptions.audit, .check] {
        let text = try HostileText.report(sample).text(format, options)
        let controls = text.unicodeScalars.filter {
          ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || $0.value == 0x7F
        }
        #expect(controls.isEmpty, "\(format) \(sample.prefix(20))")
      }
    }
  }

  @Test(
    "no format that people read in a terminal reorders text",
    arguments: [
      ReportFormat.text, .markdown, .csv, .github,
    ])
  func reordering(format: ReportFormat) throws {
    let text = try HostileText.report("\u{202E}倒着写\u{2066}").text(format)
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(!text.unicodeScalars.contains("\u{2066}"))
  }

  @Test("terminal lines stay within the width")
  func terminalWidth() throws {
    for sample in HostileText.samples {
      let text = try HostileText.report(sample).text(.text)
      let widest = text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
      #expect(widest <= 100, "\(sample.prefix(20))")
    }
  }

  @Test("annotations are as many as without hostile text")
  func annotations() throws {
    for sample in HostileText.samples {
      let lines = try HostileText.report(sample).text(.github).split(separator: "\n")
      #expect(lines.allSatisfy { $0.hasPrefix("::") })
      #expect(lines.count == 10)
    }
  }

  @Test("JSON formats stay readable, and hold the text unchanged")
  func json() throws {
    for sample in HostileText.samples {
      let bytes = HostileText.report(sample).render(as: .json, options: .audit)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
      #expect((object["notSubmitted"] as? [String]) == [sample])
    }
  }

  @Test("a Markdown table row has as many cells as its header")
  func markdownCells() throws {
    for sample in HostileText.samples {
      let text = try HostileText.report(sample).text(.markdown)
      for block in text.components(separatedBy: "\n\n") where block.hasPrefix("|") {
        let bars = block.split(separator: "\n").map { row in
          row.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
        }
        #expect(Set(bars).count == 1, "\(sample.prefix(20))")
      }
    }
  }
}
