import PlanReading
import TaskRules

/// The verdict on one plan, with everything it rests on.
public struct PlanReport: Sendable {
  /// The plan's source.
  public var source: PlanSource
  /// The title as printed.
  public var title: String?
  /// Where the title stands.
  public var titleLocation: SourceLocation?
  /// The plan's year: given, or named by its title.
  public var year: Int?
  /// Who submitted it.
  public var jurisdiction: JurisdictionReport
  /// Pass, unless an obligation has severity error.
  public var verdict: PlanVerdict
  /// Counts over the obligations.
  public var summary: PlanSummary
  /// What is wrong with the document itself.
  public var document: [DocumentFinding]
  /// Every obligation of the list, whether it applies or not, in the list's order.
  public var obligations: [ObligationReport]
  /// The measures read, for showing the plan beside its verdicts.
  public var measures: [Item]

  /// Creates a report.
  public init(
    source: PlanSource, title: String?, titleLocation: SourceLocation?, year: Int?,
    jurisdiction: JurisdictionReport, verdict: PlanVerdict, summary: PlanSummary,
    document: [DocumentFinding], obligations: [ObligationReport], measures: [Item]
  ) {
    self.source = source
    self.title = title
    self.titleLocation = titleLocation
    self.year = year
    self.jurisdiction = jurisdiction
    self.verdict = verdict
    self.summary = summary
    self.document = document
    self.obligations = obligations
    self.measures = measures
  }
}
