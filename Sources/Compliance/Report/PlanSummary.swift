import TaskRules

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
