import TextMatching

/// All expressions of a task list, and of the language, in the order in which a program holds them.
///
/// The build compiles a program from them beforehand, and whoever judges by it finds each in its place.
package struct TaskListExpressions: Sendable {
  /// What an expression says when it matches.
  package enum Role: Sendable {
    /// The element is covered; the rank counts from the most direct expression, 0.
    case covered(element: Int, rank: Int)
    /// The element is weak.
    case weak(element: Int, rank: Int)
    /// The sentence speaks of a deadline's step.
    case deadline(element: Int, rule: Int)
    /// The sentence speaks of a quantity's step.
    case quantity(element: Int, rule: Int)
    /// The language's own.
    case language
  }

  /// The expressions.
  package private(set) var all: [Expression] = []
  /// What each says.
  package private(set) var roles: [Role] = []
  /// Where each element's expressions stand.
  package private(set) var ofElements: [ElementExpressions] = []
  /// Where the first of the language stands; the others follow in the order of
  /// ``LanguageRules/expressions``.
  package private(set) var firstOfLanguage = 0
  /// The concepts that they name: the list's, and the language's.
  private let concepts: (list: [String: Expression], language: [String: Expression])

  /// Gathers the expressions of a list and of the language.
  package init(of list: TaskList, language: LanguageRules) {
    concepts = (list.concepts, language.concepts)
    for (index, element) in list.elements.enumerated() { add(element, index) }
    firstOfLanguage = all.count
    for expression in language.expressions { add(expression, .language) }
  }

  /// Compiles them. Throws where they do not compile. Cost: ten milliseconds for the rules of a year.
  package func program() throws(ExpressionProgram.CompilationError) -> ExpressionProgram {
    try ExpressionProgram(
      expressions: all,
      concepts: concepts.list.merging(concepts.language) { fromList, _ in fromList })
  }

  private mutating func add(_ element: Element, _ index: Int) {
    let firstCovered = all.count
    for (rank, expression) in element.covered.enumerated() {
      add(expression, .covered(element: index, rank: rank))
    }
    let firstWeak = all.count
    for (rank, expression) in element.weak.enumerated() {
      add(expression, .weak(element: index, rank: rank))
    }
    let firstStep = all.count
    for (rule, deadline) in element.deadlines.enumerated() {
      if let of = deadline.of { add(of, .deadline(element: index, rule: rule)) }
    }
    for (rule, quantity) in element.quantities.enumerated() {
      if let of = quantity.of { add(of, .quantity(element: index, rule: rule)) }
    }
    ofElements.append(
      ElementExpressions(
        covered: firstCovered..<firstWeak, weak: firstWeak..<firstStep,
        steps: firstStep..<all.count))
  }

  private mutating func add(_ expression: Expression, _ role: Role) {
    all.append(expression)
    roles.append(role)
  }
}
