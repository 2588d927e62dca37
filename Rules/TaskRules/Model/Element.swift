import TextMatching

/// One thing that an obligation asks for (要素), and how a plan's words show it.
public struct Element: Sendable {
  /// The public id: `01.a` …
  public var id: String
  /// A short name.
  public var name: LocalizedText
  /// What is asked, in the project's own words.
  public var requirement: String
  /// Expressions of which one suffices; the most direct first.
  public var covered: [Expression]
  /// Expressions that show something near it, too little for covered.
  public var weak: [Expression]
  /// What is missing when it is absent, in one sentence.
  public var missing: LocalizedText
  /// What would make weak covered, in one sentence.
  public var strengthen: LocalizedText
  /// What to write, with the list's deadline.
  public var suggestion: LocalizedText
  /// The list's deadlines.
  public var deadlines: [DeadlineRule]
  /// The list's quantities.
  public var quantities: [QuantityRule]

  /// Creates an element.
  public init(
    id: String, name: LocalizedText, requirement: String, covered: [Expression], weak: [Expression],
    missing: LocalizedText, strengthen: LocalizedText, suggestion: LocalizedText,
    deadlines: [DeadlineRule] = [], quantities: [QuantityRule] = []
  ) {
    self.id = id
    self.name = name
    self.requirement = requirement
    self.covered = covered
    self.weak = weak
    self.missing = missing
    self.strengthen = strengthen
    self.suggestion = suggestion
    self.deadlines = deadlines
    self.quantities = quantities
  }
}

/// A day by which a step is due.
public struct DeadlineRule: Sendable {
  /// The step.
  public var step: LocalizedText
  /// The last day.
  public var by: CalendarDay
  /// The sentences whose dates count; nil: those of the element's own evidence.
  public var of: Expression?

  /// Creates a deadline.
  public init(step: LocalizedText, by: CalendarDay, of: Expression?) {
    self.step = step
    self.by = by
    self.of = of
  }
}

/// A figure that a step must reach.
public struct QuantityRule: Sendable {
  /// The step.
  public var step: LocalizedText
  /// The least figure.
  public var least: Quantity
  /// The sentences whose figures count; nil: those of the element's own evidence.
  public var of: Expression?

  /// Creates a quantity.
  public init(step: LocalizedText, least: Quantity, of: Expression?) {
    self.step = step
    self.least = least
    self.of = of
  }
}
