import PlanReading
import TextMatching

/// The verdict on one element.
public struct ElementReport: Sendable {
  /// The element's id, such as `07.a`.
  public var id: String
  /// Its short name.
  public var name: LocalizedText
  /// Whether its obligation rests on it. One element can be core here and supporting there.
  public var core: Bool
  /// What the text carries.
  public var verdict: ElementVerdict
  /// What carries it, best first; empty when absent.
  public var evidence: [Evidence]
  /// The list's deadlines for this element.
  public var deadlines: [DeadlineReport]
  /// The list's quantities for this element.
  public var quantities: [QuantityReport]
  /// What it still lacks; nil when covered, in time and in full.
  public var gap: Gap?
  /// Reviewers' rulings that stand in place of what the rules found.
  public var rulings: [AppliedRuling]
  /// The waiver that excuses its gap, if one names this element.
  public var waiver: AppliedWaiver?
  /// How other plans of the same audit cover it; at most three.
  public var exemplars: [Exemplar]

  /// Creates a report.
  public init(
    id: String, name: LocalizedText, core: Bool, verdict: ElementVerdict, evidence: [Evidence] = [],
    deadlines: [DeadlineReport] = [], quantities: [QuantityReport] = [], gap: Gap? = nil,
    rulings: [AppliedRuling] = [], waiver: AppliedWaiver? = nil, exemplars: [Exemplar] = []
  ) {
    self.id = id
    self.name = name
    self.core = core
    self.verdict = verdict
    self.evidence = evidence
    self.deadlines = deadlines
    self.quantities = quantities
    self.gap = gap
    self.rulings = rulings
    self.waiver = waiver
    self.exemplars = exemplars
  }
}
