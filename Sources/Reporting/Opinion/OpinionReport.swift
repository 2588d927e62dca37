import Compliance

/// The review opinion (审核意见) of the report's one plan as docx.
struct OpinionReport {
  let report: AuditReport
  let options: ReportOptions

  /// The file's bytes.
  func render() -> [UInt8] { [] }
}
