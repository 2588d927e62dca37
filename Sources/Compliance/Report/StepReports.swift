import PlanReading
import TextMatching

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
