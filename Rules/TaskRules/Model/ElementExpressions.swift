/// Where an element's expressions stand among ``TaskListExpressions``.
package struct ElementExpressions: Sendable {
  /// Those that cover it, the most direct first.
  package var covered: Range<Int>
  /// Those that make it weak; they stand right behind.
  package var weak: Range<Int>
  /// Those that say which sentence a deadline or a quantity belongs to.
  package var steps: Range<Int>

  /// Those that can make it weak: where something is only supposed, also those that would cover it.
  package func weakening(withSupposed: Bool) -> Range<Int> {
    withSupposed ? covered.lowerBound..<weak.upperBound : weak
  }

  /// How direct an expression is among its kind, from 0.
  package func rank(of expression: Int) -> Int {
    expression - (covered.contains(expression) ? covered : weak).lowerBound
  }
}
