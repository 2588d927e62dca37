import TextMatching

/// What measures state of the steps that a list dates or counts, for one element.
struct StepFindings: Sendable {
  /// For each deadline rule, what measures state.
  var deadlines: [[StepFigure<CalendarDay>]]
  /// For each quantity rule, what measures state, as a figure and in the plan's words.
  var quantities: [[StepFigure<StatedQuantity>]]

  /// Creates findings of nothing on an element with so many rules.
  init(deadlines: Int, quantities: Int) {
    self.deadlines = Array(repeating: [], count: deadlines)
    self.quantities = Array(repeating: [], count: quantities)
  }
}

/// A deadline or quantity found in one measure.
struct StepFigure<Value: Sendable>: Sendable {
  /// The printed number of the measure.
  var item: Int
  /// What it states; nil where it speaks of the step without a figure.
  var stated: Value?
}

/// A figure and the plan's words for it.
struct StatedQuantity: Sendable {
  /// The figure.
  var quantity: Quantity
  /// As the plan writes it.
  var words: String
}
