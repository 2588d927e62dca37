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

/// What a plan's text carries of an element.
public enum ElementVerdict: String, Sendable, Codable, Comparable {
  /// Nothing.
  case absent
  /// Something near it: another actor, object or action, or too general.
  case weak
  /// A measure that takes it up.
  case covered

  private var rank: Int {
    switch self {
    case .absent: 0
    case .weak: 1
    case .covered: 2
    }
  }

  /// Absent comes before weak, weak before covered.
  public static func < (left: ElementVerdict, right: ElementVerdict) -> Bool {
    left.rank < right.rank
  }
}

/// The words of a plan that carry an element.
public struct Evidence: Sendable, Hashable {
  /// The printed number of the measure.
  public var item: Int
  /// Index of the measure among the plan's items: printed numbers can repeat.
  public var ordinal: Int
  /// What these words carry by themselves.
  public var verdict: ElementVerdict
  /// The words, as they stand in the source.
  public var quote: String
  /// UTF-8 range of the quote in the measure's text, or in the deliverable's.
  public var range: Range<Int>
  /// Whether the quote stands in the deliverable column.
  public var inDeliverable: Bool
  /// The terms that decided, as they stand in the source, in order.
  public var matched: [String]
  /// Where the quote begins.
  public var location: SourceLocation?

  /// Creates evidence.
  public init(
    item: Int, ordinal: Int, verdict: ElementVerdict, quote: String, range: Range<Int>,
    inDeliverable: Bool = false, matched: [String], location: SourceLocation?
  ) {
    self.item = item
    self.ordinal = ordinal
    self.verdict = verdict
    self.quote = quote
    self.range = range
    self.inDeliverable = inDeliverable
    self.matched = matched
    self.location = location
  }
}

/// Whether a measure keeps a deadline of the list.
public struct DeadlineReport: Sendable, Hashable {
  /// Met, late or unstated.
  public enum Verdict: String, Sendable {
    /// Stated, and in time.
    case met
    /// Stated, and too late.
    case late
    /// No date stated.
    case unstated
  }

  /// The step that is due.
  public var step: LocalizedText
  /// The day required, as YYYY-MM-DD.
  public var required: String
  /// The last day that the plan allows itself, as YYYY-MM-DD; nil where it states none.
  public var stated: String?
  /// The outcome.
  public var verdict: Verdict
  /// The printed number of the measure that states it.
  public var item: Int?

  /// Creates a report.
  public init(
    step: LocalizedText, required: String, stated: String?, verdict: Verdict, item: Int? = nil
  ) {
    self.step = step
    self.required = required
    self.stated = stated
    self.verdict = verdict
    self.item = item
  }
}

/// Whether a measure reaches a quantity of the list.
public struct QuantityReport: Sendable, Hashable {
  /// Met, short or unstated.
  public enum Verdict: String, Sendable {
    /// Stated, and enough.
    case met
    /// Stated, and too little.
    case short
    /// No figure stated.
    case unstated
  }

  /// The step that the figure belongs to.
  public var step: LocalizedText
  /// The figure required, as people write it: `30%`, `全覆盖`, `1 所`.
  public var required: String
  /// The figure stated, as it stands in the plan.
  public var stated: String?
  /// The outcome.
  public var verdict: Verdict
  /// The printed number of the measure that states it.
  public var item: Int?

  /// Creates a report.
  public init(
    step: LocalizedText, required: String, stated: String?, verdict: Verdict, item: Int? = nil
  ) {
    self.step = step
    self.required = required
    self.stated = stated
    self.verdict = verdict
    self.item = item
  }
}

/// What an element still lacks, and what to do about it.
public struct Gap: Sendable, Hashable {
  /// The measure nearest to what is missing.
  public struct Nearest: Sendable, Hashable {
    /// Its printed number.
    public var item: Int
    /// Its index among the plan's items.
    public var ordinal: Int
    /// Its words, shortened to the nearest sentence.
    public var quote: String
    /// How near, from 0 to 1.
    public var similarity: Double
    /// Where it stands.
    public var location: SourceLocation?

    /// Creates a nearest measure.
    public init(
      item: Int, ordinal: Int, quote: String, similarity: Double, location: SourceLocation?
    ) {
      self.item = item
      self.ordinal = ordinal
      self.quote = quote
      self.similarity = similarity
      self.location = location
    }
  }

  /// What is missing, in one sentence.
  public var missing: LocalizedText
  /// The place to amend; nil where no measure is near enough.
  public var nearest: Nearest?
  /// What to write.
  public var suggestion: LocalizedText

  /// Creates a gap.
  public init(missing: LocalizedText, nearest: Nearest?, suggestion: LocalizedText) {
    self.missing = missing
    self.nearest = nearest
    self.suggestion = suggestion
  }
}

/// A reviewer's ruling as it stands in a report, beside what the rules found.
public struct AppliedRuling: Sendable, Hashable {
  /// The printed number of the measure ruled on.
  public var item: Int
  /// Whether the reviewer says that it carries the element.
  public var carries: Bool
  /// What the rules had found.
  public var found: ElementVerdict
  /// Why.
  public var reason: String
  /// Who ruled.
  public var reviewer: String
  /// When, as YYYY-MM-DD.
  public var date: String

  /// Creates an applied ruling.
  public init(
    item: Int, carries: Bool, found: ElementVerdict, reason: String, reviewer: String, date: String
  ) {
    self.item = item
    self.carries = carries
    self.found = found
    self.reason = reason
    self.reviewer = reviewer
    self.date = date
  }
}

/// How another plan of the same audit covers an element.
public struct Exemplar: Sendable, Hashable {
  /// The other jurisdiction.
  public var jurisdiction: String
  /// The printed number of its measure.
  public var item: Int
  /// The words.
  public var quote: String

  /// Creates an exemplar.
  public init(jurisdiction: String, item: Int, quote: String) {
    self.jurisdiction = jurisdiction
    self.item = item
    self.quote = quote
  }
}
