import PlanReading
import TextMatching

/// Whether measures keep to what the list sets for a step of an element: a day, or a figure.
public struct StepReport<Verdict: RawRepresentable<String> & Hashable & Sendable>: Sendable,
  Hashable
{
  /// The step.
  public var step: LocalizedText
  /// What is required, as people write it: a day as YYYY-MM-DD; `30%`, `全覆盖`, `1 所`.
  public var required: String
  /// What the plan states: the last day that it allows itself, as YYYY-MM-DD, or a figure as it stands
  /// there; nil where it states none.
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

/// Whether a measure keeps a deadline of the list.
public typealias DeadlineReport = StepReport<DeadlineVerdict>

/// Whether a measure reaches a quantity of the list.
public typealias QuantityReport = StepReport<QuantityVerdict>

/// What a measure does about a deadline.
public enum DeadlineVerdict: String, Sendable {
  /// Stated, and in time.
  case met
  /// Stated, and too late.
  case late
  /// No date stated.
  case unstated
}

/// What a measure does about a quantity.
public enum QuantityVerdict: String, Sendable {
  /// Stated, and enough.
  case met
  /// Stated, and too little.
  case short
  /// No figure stated.
  case unstated
}
