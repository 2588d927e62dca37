import Compliance
import TextMatching

/// A deadline or a figure of the list beside what the plan states.
struct StatedTerm {
  /// What is due.
  let step: LocalizedText
  /// What the list asks.
  let required: String
  /// What the plan says; nil where it says nothing.
  let stated: String?
  /// The measure that says it.
  let item: Int?
  /// The outcome by name.
  let outcome: LocalizedText
  /// Whether the plan falls behind the list.
  let isFailing: Bool
  /// A name for the outcome in style sheets.
  let tone: String

  /// Deadlines first, then figures.
  static func all(of element: ElementReport) -> [StatedTerm] {
    element.deadlines.map(StatedTerm.init) + element.quantities.map(StatedTerm.init)
  }

  init(_ report: DeadlineReport) {
    step = report.step
    required = report.required
    stated = report.stated
    item = report.item
    isFailing = report.verdict == .late
    outcome = report.verdict.label
    tone = report.verdict.rawValue
  }

  init(_ report: QuantityReport) {
    step = report.step
    required = report.required
    stated = report.stated
    item = report.item
    isFailing = report.verdict == .short
    outcome = report.verdict.label
    tone = report.verdict.rawValue
  }
}
