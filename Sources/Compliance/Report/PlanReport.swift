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

/// Whether a plan takes up everything it must.
public enum PlanVerdict: String, Sendable, Codable {
  /// No obligation has severity error.
  case pass
  /// At least one obligation has severity error.
  case fail
}

/// Who submitted a plan.
public struct JurisdictionReport: Sendable {
  /// The registered name, or what the title says where it is not registered; nil where unknown.
  public var name: String?
  /// Province, city or unknown.
  public var kind: Jurisdiction.Kind
  /// Membership of every class that some obligation asks for, in the order of the list.
  public var classes: [ClassMembership]

  /// Creates a jurisdiction report.
  public init(name: String?, kind: Jurisdiction.Kind, classes: [ClassMembership]) {
    self.name = name
    self.kind = kind
    self.classes = classes
  }
}

/// A jurisdiction's membership of one class.
public struct ClassMembership: Sendable, Hashable {
  /// The class, such as 数据知识产权试点省份.
  public var name: String
  /// Yes, no or unknown.
  public var membership: Membership

  /// Creates a membership.
  public init(name: String, membership: Membership) {
    self.name = name
    self.membership = membership
  }
}

/// Counts over a plan's obligations and elements.
public struct PlanSummary: Sendable, Hashable {
  /// Obligations that apply.
  public var applicable = 0
  /// Of these, met.
  public var met = 0
  /// Of these, partial.
  public var partial = 0
  /// Of these, missing.
  public var missing = 0
  /// Obligations whose applicability is undetermined.
  public var undetermined = 0
  /// Elements covered, among those of applicable obligations, each counted once.
  public var covered = 0
  /// Elements weak, counted likewise.
  public var weak = 0
  /// Elements absent, counted likewise.
  public var absent = 0
  /// Obligations with severity error.
  public var errors = 0
  /// Obligations with severity warning.
  public var warnings = 0
  /// Obligations whose gap a waiver excuses.
  public var waived = 0

  /// Creates counts of zero.
  public init() {}
}
