/// What to look for in a measure: terms, and how they must stand together.
///
/// The written form is described in `Rules/README.md`; ``ExpressionParser`` reads it.
public enum Expression: Sendable, Hashable {
  /// The stretch of text within which parts must meet.
  public enum Scope: UInt8, Sendable, Hashable, BitwiseCopyable {
    /// Up to the next comma.
    case clause
    /// Up to the next full stop or semicolon.
    case sentence
    /// The whole measure.
    case item
  }

  /// The term occurs, in normal form.
  case term(String)
  /// A named concept.
  case concept(String)
  /// One of them.
  case any([Expression])
  /// All of them within one stretch.
  case all([Expression], within: Scope)
  /// Each after the one before it within one clause; `gaps[i]` is the most characters between part
  /// `i` and the next, or nil for any number.
  case sequence([Expression], gaps: [Int?])
  /// The expression, not counting stretches in which the exclusion occurs.
  indirect case excluding(Expression, Expression, within: Scope)
}
