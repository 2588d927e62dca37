/// Many expressions compiled together: one automaton over all their terms, and nodes that combine
/// sets of clauses.
///
/// A program is immutable and shared by all threads; each thread asks through a ``PassageReader``.
public struct ExpressionProgram: Sendable {
  /// Why expressions do not compile.
  public enum CompilationError: Error, Hashable {
    /// No concept has this name.
    case unknownConcept(String)
    /// Concepts refer to each other in a circle.
    case circularConcept(String)
    /// A part of a sequence is more than alternatives of terms.
    case sequenceOfPhrases
    /// A term that is empty in normal form.
    case emptyTerm(String)
  }

  /// A step of evaluation; children are indices of nodes.
  enum Node: Sendable {
    /// One of some terms occurs.
    case atom(Int)
    /// One of the children matches.
    case any([Int])
    /// All children match in one stretch.
    case all([Int], Expression.Scope)
    /// Atoms in order, with the most bytes between each and the next.
    case sequence([Int], gaps: [Int?])
    /// The first child, outside the stretches of the second.
    case excluding(Int, Int, Expression.Scope)
  }

  /// The automaton over all terms.
  let automaton: TermAutomaton
  /// For each term, where its atoms start in ``atomsOfTerms``; one more entry than terms.
  let atomStarts: [Int32]
  /// The atoms of each term, one after the other.
  let atomsOfTerms: [Int32]
  /// How many atoms there are.
  let atomCount: Int
  /// All nodes; children come before their parents.
  let nodes: [Node]
  /// The root node of each expression.
  let roots: [Int]
  /// For each expression, the atoms that carry it, exclusions apart.
  let carriers: [[Int]]
  /// For each atom, the expressions that can only match where it, or another of their triggers, is.
  let triggered: [[Int32]]
  /// All terms in normal form, in the automaton's order.
  public let terms: [[UInt8]]

  /// How many expressions there are.
  public var count: Int { roots.count }

  /// Compiles expressions; their indices are those of the array.
  public init(
    expressions: [Expression], concepts: [String: Expression]
  ) throws(CompilationError) {
    var compiler = ExpressionCompiler(concepts: concepts)
    var roots: [Int] = []
    for expression in expressions { roots.append(try compiler.compile(expression)) }
    self.roots = roots
    nodes = compiler.nodes
    carriers = roots.map { compiler.carriers(of: $0) }
    terms = compiler.terms
    atomCount = compiler.atoms.count
    automaton = TermAutomaton(terms: compiler.terms)
    var atomsByTerm = [[Int32]](repeating: [], count: compiler.terms.count)
    for (atom, terms) in compiler.atoms.enumerated() {
      for term in terms { atomsByTerm[term].append(Int32(atom)) }
    }
    atomStarts = atomsByTerm.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    atomsOfTerms = atomsByTerm.flatMap { $0 }
    var triggered = [[Int32]](repeating: [], count: compiler.atoms.count)
    for (expression, root) in roots.enumerated() {
      for atom in compiler.triggers(of: root) { triggered[atom].append(Int32(expression)) }
    }
    self.triggered = triggered
  }
}
