import TaskRules

/// Turns element verdicts into an obligation's.
enum ObligationJudge {
  /// The verdict over an obligation's elements.
  ///
  /// Met: every core element covered, and none of these late or short. Missing: nothing covered or
  /// weak. Partial: anything else.
  static func verdict(of elements: [ElementReport]) -> ObligationVerdict {
    var isMissing = true
    var isMet = true
    // By index: this is asked of every obligation of every plan, and copying reports costs more.
    for index in elements.indices {
      if elements[index].verdict != .absent { isMissing = false }
      if elements[index].core, !elements[index].isFulfilled { isMet = false }
    }
    return isMissing ? .missing : isMet ? .met : .partial
  }
}

extension ElementReport {
  /// Whether it is covered, in time and in full.
  fileprivate var isFulfilled: Bool {
    guard verdict == .covered else { return false }
    guard saysMore else { return true }
    return !deadlines.contains { $0.verdict == .late }
      && !quantities.contains { $0.verdict == .short }
  }
}
