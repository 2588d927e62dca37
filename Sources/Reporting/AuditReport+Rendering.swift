import Compliance

extension AuditReport {
  /// The report in a format, as UTF-8 or, for binary formats, as a file's bytes.
  ///
  /// The same report and options give the same bytes. Cost: linear in the report.
  public func render(as format: ReportFormat, options: ReportOptions) -> [UInt8] {
    switch format {
    case .html: return HTMLReport(report: self, options: options).render()
    case .xlsx: return WorkbookReport(report: self, options: options).render()
    case .docx: return OpinionReport(report: self, options: options).render()
    case .text: return TextReport(report: self, options: options).render()
    case .json: return JSONReport(report: self, options: options).render()
    case .ndjson: return NDJSONReport(report: self, options: options).render()
    case .markdown: return MarkdownReport(report: self, options: options).render()
    case .csv: return CSVReport(report: self, options: options).render()
    case .sarif: return SARIFReport(report: self, options: options).render()
    case .junit: return JUnitReport(report: self, options: options).render()
    case .github: return GitHubReport(report: self, options: options).render()
    }
  }
}
