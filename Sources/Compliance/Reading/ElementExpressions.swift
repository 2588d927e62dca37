/// Where an element's expressions stand in the rulebook's program.
struct ElementExpressions: Sendable {
  /// Those that cover it, the most direct first.
  var covered: Range<Int>
  /// Those that make it weak.
  var weak: Range<Int>
  /// Those that say which sentence a deadline or a quantity belongs to.
  var steps: Range<Int>
}
