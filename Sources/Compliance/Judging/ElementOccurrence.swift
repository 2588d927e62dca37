import TextMatching

/// An element found in one measure.
struct ElementOccurrence: Sendable {
  /// What this measure carries.
  var verdict: ElementVerdict
  /// The measure's index among the plan's items.
  var ordinal: Int
  /// The rank of the most direct expression that matched.
  var rank: Int
  /// How many terms carried it.
  var strength: Int
  /// The evidence, where it was asked for.
  var evidence: Evidence?
}
