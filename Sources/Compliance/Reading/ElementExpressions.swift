/// Where an element's expressions stand in the rulebook's program.
struct ElementExpressions: Sendable {
  /// Those that cover it, the most direct first.
  var covered: Range<Int>
  /// Those that make it weak; they stand right behind.
  var weak: Range<Int>
  /// Those that say which sentence a deadline or a quantity belongs to.
  var steps: Range<Int>

  /// Those that can make it weak: where something is only supposed, also those that would cover it.
  func weakening(withSupposed: Bool) -> Range<Int> {
    withSupposed ? covered.lowerBound..<weak.upperBound : weak
  }

  /// How direct an expression is among its kind, from 0.
  func rank(of expression: Int) -> Int {
    expression - (covered.contains(expression) ? covered : weak).lowerBound
  }
}
