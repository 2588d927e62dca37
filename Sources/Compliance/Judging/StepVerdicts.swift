import TaskRules
import TextMatching

/// Compares what measures state with what the list sets.
enum StepVerdicts {
  /// The verdict on a deadline: the best of what was stated counts.
  static func deadline(
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
  static func quantity(
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
