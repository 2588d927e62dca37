import Compliance
import TextMatching

/// Phrases that are put together from values, and that only the page needs.
extension PageContext {
  /// Membership of a class.
  func describe(_ membership: ClassMembership) -> String {
    membership.name + phrases.colon + say(membership.membership.label)
  }

  /// Counts in words: `全 12、部分 3、缺 1`.
  func describe(_ counts: StateCounts) -> String {
    phrases.list(
      ObligationState.allCases.filter { $0 != .notApplicable && counts[$0] > 0 }
        .map { "\(say($0.label)) \(counts[$0])" })
  }

  /// A text with a value in the place of `{n}`.
  func fill(_ text: LocalizedText, _ value: String) -> String {
    let parts = say(text).split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: value)
  }
}
