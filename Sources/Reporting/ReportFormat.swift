/// The forms in which a report can be written; the raw values are what `--format` takes.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For a terminal.
  case text
  /// One JSON document.
  case json
  /// One plan a line, for streams.
  case ndjson
  /// One self-contained page.
  case html
  /// The ledger (督查台账).
  case xlsx
  /// The review opinion (审核意见) of one plan.
  case docx
  /// GitHub-flavoured Markdown.
  case markdown
  /// One row an element.
  case csv
  /// SARIF 2.1.0, for code-scanning services.
  case sarif
  /// JUnit XML, for build servers.
  case junit
  /// Workflow annotations of GitHub Actions.
  case github

  /// Whether the bytes are no text and must not go to a terminal.
  public var isBinary: Bool { self == .xlsx || self == .docx }

  /// The usual extension of a file in this format, without the dot.
  public var fileExtension: String {
    switch self {
    case .text, .github: "txt"
    case .markdown: "md"
    case .junit: "xml"
    default: rawValue
    }
  }
}
