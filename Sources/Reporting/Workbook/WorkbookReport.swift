import Compliance

/// The ledger (督查台账) as an xlsx workbook: gaps, matrix, evidence, and what was submitted.
struct WorkbookReport {
  let report: AuditReport
  let options: ReportOptions

  /// The file's bytes. Cost: linear in the report.
  func render() -> [UInt8] {
    let phrases = Phrases(language: options.language)
    let sheets = [
      LedgerSheet(report: report, phrases: phrases).sheet(),
      MatrixSheet(report: report, phrases: phrases).sheet(),
      EvidenceSheet(report: report, phrases: phrases).sheet(),
      SubmissionSheet(report: report, phrases: phrases).sheet(),
    ]
    return WorkbookPackage(sheets: sheets.flatMap { $0.split() }).bytes()
  }
}
