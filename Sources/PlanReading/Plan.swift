/// A submitted work plan: its measures, as they stand in the source.
///
/// A plan carries no judgement; what is odd about the document itself stands in ``findings``.
public struct Plan: Sendable {
  /// Where the plan came from.
  public var source: PlanSource
  /// The title line as printed, without spaces at its ends; nil where none was found.
  public var title: String?
  /// Where the title stands.
  public var titleLocation: SourceLocation?
  /// The year named by the title, then by the file name; nil where neither names one.
  public var year: Int?
  /// Lines that may name the issuing body: letterhead and signature, as printed. Whose plan it is,
  /// where the title does not say.
  public var issuerLines: [String]
  /// The measures in document order.
  public var items: [Item]
  /// What is wrong with the document itself.
  public var findings: [DocumentFinding]

  /// Creates a plan.
  public init(
    source: PlanSource, title: String?, titleLocation: SourceLocation?, year: Int?,
    issuerLines: [String] = [], items: [Item], findings: [DocumentFinding]
  ) {
    self.source = source
    self.title = title
    self.titleLocation = titleLocation
    self.year = year
    self.issuerLines = issuerLines
    self.items = items
    self.findings = findings
  }
}
