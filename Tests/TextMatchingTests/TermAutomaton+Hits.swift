@testable import TextMatching

extension TermAutomaton {
  /// The occurrences of all terms that end in one place, the longest first.
  func hits(at ending: Ending) -> [Hit] {
    sequence(first: ending.longest, next: suffix).map { hit($0, at: ending) }
  }
}
