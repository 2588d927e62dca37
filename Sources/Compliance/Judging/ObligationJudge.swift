import TaskRules

/// Turns element verdicts into an obligation's.
enum ObligationJudge {
  /// The verdict over an obligation's elements.
  ///
  /// Met: every core element covered, and none of these late or short. Missing: nothing covered or
  /// weak. Partial: anything else.
  static func verdict(of elements: [ElementReport]) -> ObligationVerdict {
    if elements.allSatisfy({ $0.verdict == .absent }) { return .missing }
    let core = elements.filter(\.core)
    return core.allSatisfy(isFulfilled) ? .met : .partial
  }

  private static func isFulfilled(_ element: ElementReport) -> Bool {
    element.verdict == .covered && !element.deadlines.contains { $0.verdict == .late }
      && !element.quantities.contains { $0.verdict == .short }
  }
}
