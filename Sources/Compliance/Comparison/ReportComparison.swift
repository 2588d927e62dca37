/// What changed from one report to another.
public struct ReportComparison: Sendable, Hashable {
  /// Better, worse, or neither.
  public enum Direction: String, Sendable {
    /// A verdict was gained.
    case better
    /// A verdict was lost.
    case worse
    /// The verdict stands, and something about it changed: its evidence, or whether it binds.
    case changed
  }

  /// The task lists differ, by id or by rules: changes may come from the rules.
  public var rulesDiffer: Bool
  /// The plans in which something changed, in the order of the new report.
  public var plans: [PlanComparison]
  /// Plans of the old report that the new one lacks.
  public var removed: [SavedReport.Plan]
  /// Plans of the new report that the old one lacks.
  public var added: [SavedReport.Plan]

  /// Whether a verdict that counts was lost, a plan no longer passes, or one is gone.
  public var gotWorse: Bool {
    !removed.isEmpty || plans.contains { $0.direction == .worse }
  }

  /// Compares two reports.
  ///
  /// Plans are paired by jurisdiction, those of one jurisdiction in their order; where both reports
  /// have one plan only, these two are compared. Cost: linear in the reports.
  public init(from old: SavedReport, to new: SavedReport) {
    let pairs = Self.pairs(old.plans, new.plans)
    plans = pairs.matched.compactMap { PlanComparison(from: $0.old, to: $0.new) }
    removed = pairs.removed
    added = pairs.added
    rulesDiffer = old.taskList?.sha256 != new.taskList?.sha256
  }

  private static func pairs(
    _ old: [SavedReport.Plan], _ new: [SavedReport.Plan]
  ) -> (
    matched: [(old: SavedReport.Plan, new: SavedReport.Plan)], removed: [SavedReport.Plan],
    added: [SavedReport.Plan]
  ) {
    if old.count == 1, new.count == 1 { return ([(old[0], new[0])], [], []) }
    var waiting: [String?: [Int]] = [:]
    for (index, plan) in old.enumerated().reversed() {
      waiting[plan.jurisdiction, default: []].append(index)
    }
    var matched: [(old: SavedReport.Plan, new: SavedReport.Plan)] = []
    var added: [SavedReport.Plan] = []
    for plan in new {
      if let index = waiting[plan.jurisdiction]?.popLast() {
        matched.append((old[index], plan))
      } else {
        added.append(plan)
      }
    }
    return (matched, waiting.values.joined().sorted().map { old[$0] }, added)
  }
}

/// What changed in one plan.
public struct PlanComparison: Sendable, Hashable {
  /// The plan as it was.
  public var old: SavedReport.Plan
  /// The plan as it is.
  public var new: SavedReport.Plan
  /// The obligations that changed, in the list's order.
  public var obligations: [ObligationComparison]

  /// Worse where it no longer passes or something in it is worse; better likewise.
  public var direction: ReportComparison.Direction {
    if old.verdict == .pass && new.verdict == .fail { return .worse }
    if obligations.contains(where: { $0.direction == .worse }) { return .worse }
    if old.verdict != new.verdict { return .better }
    return obligations.contains { $0.direction == .better } ? .better : .changed
  }

  /// Compares two plans; nil where nothing changed.
  init?(from old: SavedReport.Plan, to new: SavedReport.Plan) {
    self.old = old
    self.new = new
    let before = Dictionary(old.obligations.map { ($0.id, $0) }) { first, _ in first }
    obligations = new.obligations.compactMap { obligation in
      before[obligation.id].flatMap { ObligationComparison(from: $0, to: obligation) }
    }
    if obligations.isEmpty && old.verdict == new.verdict { return nil }
  }
}
