import TextMatching

/// How a report is written; nothing here changes what it says.
public struct ReportOptions: Sendable {
  /// How much of each element stands in JSON reports.
  public enum Detail: String, Sendable, CaseIterable {
    /// Of each element its id and verdict; no evidence, gaps or measures.
    case verdicts
    /// Everything.
    case full
  }

  /// Whether a terminal report uses colour. It never depends on colour to be understood.
  public enum Style: Sendable {
    /// No escape sequences.
    case plain
    /// ANSI colours.
    case colour
  }

  /// The language of labels and messages; plan text is never translated.
  public var language: Language
  /// How much stands in JSON reports.
  public var detail: Detail
  /// Whether the terminal report uses colour.
  public var style: Style
  /// The width of the terminal report in columns, at least 60.
  public var width: Int
  /// The version of Bizuo that is named in the report.
  public var toolVersion: String
  /// Whether the report is of an audit (a matrix, what was not submitted) or of one plan.
  public var wholeAudit: Bool

  /// Creates options.
  public init(
    language: Language = .zh, detail: Detail = .full, style: Style = .plain, width: Int = 100,
    toolVersion: String, wholeAudit: Bool
  ) {
    self.language = language
    self.detail = detail
    self.style = style
    self.width = max(60, width)
    self.toolVersion = toolVersion
    self.wholeAudit = wholeAudit
  }
}
