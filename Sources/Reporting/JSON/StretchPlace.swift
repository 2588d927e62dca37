import Compliance

/// Counts the obligations and elements of a report, and gives each stretch of theirs that comes back in
/// every report a place of its own; see ``RepeatedStretches``.
struct StretchPlace {
  /// How many places an obligation or an element has: the numbers below are smaller.
  private static let width = 18

  private var first = 0

  /// Goes on to the next obligation or element.
  mutating func advance() { first += Self.width }

  /// The head of an obligation.
  func ofObligation(_ applicability: Applicability) -> Int {
    switch applicability {
    case .applies: first
    case .notApplicable: first + 1
    case .undetermined: first + 2
    }
  }

  /// The head of an element; with all of its findings where there are none.
  func ofElement(_ verdict: ElementVerdict, isCore: Bool, isBare: Bool) -> Int {
    first + Self.number(of: verdict) * 4 + (isCore ? 2 : 0) + (isBare ? 1 : 0)
  }

  /// What an element with a verdict lacks.
  func ofMissing(_ verdict: ElementVerdict) -> Int { first + 12 + Self.number(of: verdict) }

  /// What to write where an element has a verdict.
  func ofSuggestion(_ verdict: ElementVerdict) -> Int { first + 15 + Self.number(of: verdict) }

  /// An obligation of a report of verdicts, given by its place in the list.
  static func ofObligation(_ index: Int, with verdicts: ObligationVerdicts) -> Int {
    index * 128 + verdicts.hash
  }

  private static func number(of verdict: ElementVerdict) -> Int {
    switch verdict {
    case .absent: 0
    case .weak: 1
    case .covered: 2
    }
  }
}
