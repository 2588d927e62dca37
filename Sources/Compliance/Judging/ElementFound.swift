/// What a plan says of one element: what its report is made of.
struct ElementFound {
  /// What the text carries.
  var verdict: ElementVerdict
  /// What carries it, best first.
  var evidence: [Evidence] = []
  /// The list's deadlines.
  var deadlines: [DeadlineReport] = []
  /// The list's quantities.
  var quantities: [QuantityReport] = []
}
