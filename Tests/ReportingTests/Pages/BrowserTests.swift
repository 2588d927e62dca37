import Compliance
import Foundation
import Testing

@testable import Reporting

/// Pages in a real browser: `browser-check.py` says what it looks at.
@Suite("HTML in Chromium", .serialized, .enabled(if: Browser.isAvailable))
struct BrowserTests {
  @Test("An audit's filters, cells, links and keys work at three widths, light and dark")
  func audit() throws {
    let page = HTMLReport(report: .compared, options: .audit).render()
    #expect(try Browser.problems(with: page, "--audit") == "")
  }

  @Test("A single plan's text and obligations lead to each other")
  func plan() throws {
    let report = AuditReport.sample(plans: [.drawn("甲省", "●●◐○?○")])
    let page = HTMLReport(report: report, options: .check).render()
    #expect(try Browser.problems(with: page) == "")
  }

  @Test("No text becomes an element, an attribute, a request or a message in the console")
  func hostileText() throws {
    let text =
      "</script><script>alert(1)</script><img src=x onerror=alert(1)>\" onclick='alert(1)' "
      + "]]> --> <!-- {{}} ${x} &lt;b&gt; \u{2028}\u{2029}\u{202E}"
    let page = HTMLReport(report: HostileText.report(text), options: .audit).render()
    #expect(try Browser.problems(with: page, "--audit", "--hostile") == "")
  }
}

/// Chromium, driven by a script.
private enum Browser {
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../browser-check.py").standardized.path

  /// Whether the script can run here.
  static let isAvailable: Bool = {
    let drivers = ["/usr/bin/chromium", "/usr/bin/chromedriver"]
    guard drivers.allSatisfy(FileManager.default.isExecutableFile) else { return false }
    return (try? ExternalCheck.run(["python3", "-c", "import selenium"]))?.status == 0
  }()

  /// What the script complains of; empty when the page is as it should be.
  static func problems(with page: [UInt8], _ flags: String...) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("bizuo-\(UUID().uuidString).html")
    try Data(page).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try ExternalCheck.run(["python3", script, file.path] + flags)
    return outcome.status == 0 ? "" : "exit \(outcome.status): \(outcome.output)"
  }
}
