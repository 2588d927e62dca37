import TaskRules
import TextMatching

/// Compares what measures state with what the list sets.
struct StepVerdicts {
  /// The verdicts on the deadlines of an element, in its order.
  let deadlines: [DeadlineReport]
  /// The verdicts on its quantities, in its order.
  let quantities: [QuantityReport]

  /// Compares what was found of an element's steps with its rules.
  init(rules: borrowing Element, found: StepFindings) {
    deadlines = zip(rules.deadlines, found.deadlines).map(Self.deadline)
    quantities = zip(rules.quantities, found.quantities).map(Self.quantity)
  }

  /// The verdict on a deadline: the best of what was stated counts.
  private static func deadline(
    _ rule: DeadlineRule, _ stated: [StepFigure<CalendarDay>]
  ) -> DeadlineReport {
    let dated = stated.compactMap { figure in figure.stated.map { (day: $0, item: figure.item) } }
    guard let earliest = dated.min(by: { $0.day < $1.day }) else {
      return DeadlineReport(
        step: rule.step, required: rule.by.description, stated: nil, verdict: .unstated)
    }
    return DeadlineReport(
      step: rule.step, required: rule.by.description, stated: earliest.day.description,
      verdict: earliest.day <= rule.by ? .met : .late, item: earliest.item)
  }

  /// The verdict on a quantity: the best of what was stated counts.
  private static func quantity(
    _ rule: QuantityRule, _ stated: [StepFigure<StatedQuantity>]
  ) -> QuantityReport {
    let figures = stated.compactMap { figure in figure.stated.map { ($0, item: figure.item) } }
    let required = rule.least.written
    guard let largest = figures.max(by: { $0.0.quantity.value < $1.0.quantity.value }) else {
      return QuantityReport(step: rule.step, required: required, stated: nil, verdict: .unstated)
    }
    // Shares are read from decimal digits: leave room for their rounding.
    let isEnough = largest.0.quantity.value >= rule.least.value - 1e-9
    return QuantityReport(
      step: rule.step, required: required, stated: largest.0.words,
      verdict: isEnough ? .met : .short, item: largest.item)
  }
}
