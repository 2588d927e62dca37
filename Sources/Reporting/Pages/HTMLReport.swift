import Compliance

/// The audit or plan as one self-contained page.
struct HTMLReport {
  let report: AuditReport
  let options: ReportOptions

  /// The file's bytes.
  func render() -> [UInt8] { [] }
}
