import TaskRules
import TextMatching

/// A task list compiled for judging: one program over all its expressions and the language's.
///
/// Immutable and shared by all threads. Cost of compiling: a few milliseconds, once a run.
public struct Rulebook: Sendable {
  /// What an expression of the program says when it matches.
  enum Role: Sendable {
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

  /// The list.
  public let taskList: TaskList
  /// The obligations in the list's order.
  public let obligations: [Obligation]
  /// The elements in the list's order.
  public let elements: [Element]
  /// The obligations as reports name them.
  let sharedObligations: [Shared<Obligation>]
  /// Positions of elements by id.
  public let elementIndex: [String: Int]
  /// The compiled expressions.
  let program: ExpressionProgram
  /// What each expression says.
  let roles: [Role]
  /// The written expressions, for explanations.
  let expressions: [Expression]
  /// Where the language's expressions stand.
  let language: LanguageIndex
  /// Where each element's expressions stand.
  let expressionsOfElements: [ElementExpressions]
  /// For each obligation of the list, its elements in the list's order.
  let elementsOfObligations: [[(element: Int, isCore: Bool)]]
  /// For each element, its place among those for which the list sets deadlines or quantities, if it is
  /// one.
  let stepPlaces: [Int?]
  /// For each element a report that says nothing yet.
  let blankReports: [ElementReport]
  /// For each element that has steps, findings of nothing.
  let blankSteps: [StepFindings]
  /// What to do about each element.
  let advice: [ElementAdvice]
  /// What each element is about, for finding the nearest measure.
  let profiles: ElementProfiles

  /// All literal terms of the rules in normal form, each once; what must stand side by side may be one.
  public var terms: [String] { program.terms.map { String(decoding: $0, as: UTF8.self) } }

  /// Compiles a list. Throws where its expressions do not compile.
  ///
  /// With `preparesGaps`, what finding gaps needs is made on another thread meanwhile: it takes half as
  /// long as compiling.
  public init(
    taskList: TaskList, language rules: LanguageRules, preparesGaps: Bool = false
  ) throws(ExpressionProgram.CompilationError) {
    self.taskList = taskList
    profiles = ElementProfiles(of: taskList)
    if preparesGaps { profiles.prepare() }
    obligations = taskList.obligations
    sharedObligations = obligations.map(Shared.init)
    elements = taskList.elements
    elementIndex = Dictionary(elements.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var expressions: [Expression] = []
    var roles: [Role] = []
    func add(_ expression: Expression, _ role: Role) {
      expressions.append(expression)
      roles.append(role)
    }
    var places: [ElementExpressions] = []
    for (index, element) in elements.enumerated() {
      let first = expressions.count
      for (rank, expression) in element.covered.enumerated() {
        add(expression, .covered(element: index, rank: rank))
      }
      for (rank, expression) in element.weak.enumerated() {
        add(expression, .weak(element: index, rank: rank))
      }
      let endWeak = expressions.count
      for (rule, deadline) in element.deadlines.enumerated() {
        if let of = deadline.of { add(of, .deadline(element: index, rule: rule)) }
      }
      for (rule, quantity) in element.quantities.enumerated() {
        if let of = quantity.of { add(of, .quantity(element: index, rule: rule)) }
      }
      places.append(
        ElementExpressions(
          covered: first..<(first + element.covered.count),
          weak: (first + element.covered.count)..<endWeak, steps: endWeak..<expressions.count))
    }
    expressionsOfElements = places
    language = LanguageIndex(offset: expressions.count)
    for expression in rules.expressions { add(expression, .language) }
    program = try ExpressionProgram(
      expressions: expressions,
      concepts: taskList.concepts.merging(rules.concepts) { fromList, _ in fromList })
    self.roles = roles
    self.expressions = expressions
    let placeOfElement = elementIndex
    elementsOfObligations = obligations.map { obligation in
      let core = obligation.core.compactMap { placeOfElement[$0] }
      let supporting = obligation.supporting.compactMap { placeOfElement[$0] }
      return Set(core + supporting).sorted().map { (element: $0, isCore: core.contains($0)) }
    }
    var blankSteps: [StepFindings] = []
    stepPlaces = elements.map { element in
      guard !element.deadlines.isEmpty || !element.quantities.isEmpty else { return nil }
      blankSteps.append(
        StepFindings(deadlines: element.deadlines.count, quantities: element.quantities.count))
      return blankSteps.count - 1
    }
    self.blankSteps = blankSteps
    blankReports = elements.enumerated().map {
      ElementReport(blank: $1.id, name: $1.name, position: $0)
    }
    advice = elements.map(ElementAdvice.init)
  }
}
