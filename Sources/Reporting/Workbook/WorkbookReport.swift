import Compliance

/// The ledger (督查台账) as an xlsx workbook.
struct WorkbookReport {
  let report: AuditReport
  let options: ReportOptions

  /// The file's bytes.
  func render() -> [UInt8] { [] }
}
