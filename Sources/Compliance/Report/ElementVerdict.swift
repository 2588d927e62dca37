import PlanReading
import TextMatching

/// What a plan's text carries of an element.
public enum ElementVerdict: String, Sendable, Codable, Comparable {
  /// Nothing.
  case absent
  /// Something near it: another actor, object or action, or too general.
  case weak
  /// A measure that takes it up.
  case covered

  private var rank: Int {
    switch self {
    case .absent: 0
    case .weak: 1
    case .covered: 2
    }
  }

  /// Absent comes before weak, weak before covered.
  public static func < (left: ElementVerdict, right: ElementVerdict) -> Bool {
    left.rank < right.rank
  }
}
