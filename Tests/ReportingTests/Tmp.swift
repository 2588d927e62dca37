import Testing
@testable import Reporting
import Compliance
import Foundation
@Test func show() throws {
  for f in ReportFormat.allCases where f != .docx {
    try Data(AuditReport.varied.render(as: f, options: .audit)).write(
      to: URL(fileURLWithPath: "/tmp/rep/a.\(f.rawValue)"))
    var o = ReportOptions.check; o.language = .en
    try Data(AuditReport.varied.render(as: f, options: o)).write(
      to: URL(fileURLWithPath: "/tmp/rep/c.\(f.rawValue)"))
  }
}
