import TaskRules
import TextMatching

/// A task list compiled for judging: one program over all its expressions and the language's.
///
/// Immutable and shared by all threads.
public struct Rulebook: Sendable {
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
  /// The written expressions, and what each says.
  let expressions: TaskListExpressions
  /// Where the language's expressions stand.
  let language: LanguageIndex
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

  /// Puts a list together with its program: what the build has compiled, or else compiled here. Throws
  /// where its expressions do not compile.
  ///
  /// With `preparesGaps`, what finding gaps needs is made on another thread meanwhile.
  public init(
    taskList: TaskList, language rules: LanguageRules, compiled: ExpressionProgram? = nil,
    preparesGaps: Bool = false
  ) throws(ExpressionProgram.CompilationError) {
    self.taskList = taskList
    profiles = ElementProfiles(of: taskList)
    if preparesGaps { profiles.prepare() }
    obligations = taskList.obligations
    sharedObligations = obligations.map(Shared.init)
    elements = taskList.elements
    elementIndex = Dictionary(elements.enumerated().map { ($1.id, $0) }) { first, _ in first }
    expressions = TaskListExpressions(of: taskList, language: rules)
    language = LanguageIndex(offset: expressions.firstOfLanguage)
    if let compiled { program = compiled } else { program = try expressions.program() }
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
