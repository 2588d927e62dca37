import Compliance

/// Counts the obligations and elements of a report, and gives each stretch of theirs that comes back in
/// every report a place of its own; see ``RepeatedStretches``.
struct StretchPlace {
  /// How many places an obligation or an element has: the numbers below are smaller.
  private static let width = 16

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
    let place = first + (isCore ? 1 : 0) + (isBare ? 2 : 0)
    switch verdict {
    case .absent: return place
    case .weak: return place + 4
    case .covered: return place + 8
    }
  }

  /// What an element lacks; nil where that depends on the plan.
  func ofMissing(_ verdict: ElementVerdict) -> Int? {
    switch verdict {
    case .absent: first + 12
    case .weak: first + 13
    case .covered: nil
    }
  }

  /// What to write.
  var ofSuggestion: Int { first + 14 }
}
