import TaskRules

/// What to do about an element that is absent, or weak: the same in every plan.
struct ElementAdvice: Sendable {
  /// Where it is absent.
  let absent: Shared<Gap.Advice>
  /// Where it is weak.
  let weak: Shared<Gap.Advice>

  /// The advice of an element's rules.
  init(of element: Element) {
    absent = Shared(Gap.Advice(missing: element.missing, suggestion: element.suggestion))
    weak = Shared(Gap.Advice(missing: element.strengthen, suggestion: element.suggestion))
  }
}
