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
    /// More terms, or more characters in them, than the automaton takes: some tens of thousands.
    case tooManyTerms
  }

  /// A step of evaluation, small and free of references: evaluating is the hottest loop there is.
  struct Node: Sendable, BitwiseCopyable {
    /// What the step does.
    enum Kind: UInt8, Sendable, BitwiseCopyable {
      /// One of some terms occurs; `first` is the atom.
      case atom
      /// One of the children matches.
      case any
      /// All children match in one stretch.
      case all
      /// Atoms in order; ``ExpressionProgram/gaps`` holds the most bytes between each and the next.
      case sequence
      /// The first child, outside the stretches of the second.
      case excluding
    }

    var kind: Kind
    var scope: Expression.Scope
    /// Where the children start in ``ExpressionProgram/children``.
    var first: Int32
    /// How many children there are.
    var count: Int32
    /// Where a reader remembers the node's clauses, for a node that each clause answers by itself; -1
    /// for others. Of an atom it is the atom's number.
    var memory: Int32 = -1
  }

  /// The automaton over all terms.
  let automaton: TermAutomaton
  /// Which terms end wherever a longer one does.
  let suffixes: TermSuffixes
  /// What a scan of a text looks up for each character.
  let scanEntries: FlatTable<UInt32>
  /// The terms of each atom.
  let termsOfAtoms: Grouped
  /// How many nodes a reader remembers the clauses of: atoms first, then others.
  let memoryCount: Int
  /// For each atom that stands in sequences, the terms that are of it or have a suffix that is: sequences
  /// ask of single places whether something of theirs ends there.
  let sequenceAtoms: BitRows
  /// All nodes.
  let nodes: FlatTable<Node>
  /// The children of all nodes, node after node.
  let children: FlatTable<Int32>
  /// Beside each child of a sequence, the most bytes between it and the next; -1 for any number.
  let gaps: FlatTable<Int32>
  /// The root node of each expression.
  let roots: FlatTable<Int32>
  /// For each expression, the terms that carry it, exclusions apart.
  let carriers: BitRows
  /// For each expression, atoms that must all occur for it to match: asked before anything else.
  let required: Grouped
  /// For each term, the expressions that it triggers.
  let triggers: Triggers
  /// The length of the longest term in UTF-8.
  let longestTerm: Int32
  /// All terms in normal form, in the automaton's order.
  package let terms: FlatLists<UInt8>

  /// How many expressions there are.
  public var count: Int { roots.count }

  /// Compiles expressions; their indices are those of the array.
  public init(
    expressions: [Expression], concepts: [String: Expression]
  ) throws(CompilationError) {
    var compiler = ExpressionCompiler(concepts: concepts, expecting: expressions.count)
    var roots: [Int32] = []
    roots.reserveCapacity(expressions.count)
    for expression in expressions { roots.append(try compiler.compile(expression)) }
    self.roots = FlatTable(roots)
    let local = LocalNodes(compiler)
    nodes = FlatTable(local.nodes)
    memoryCount = local.memoryCount
    children = FlatTable(compiler.children)
    gaps = FlatTable(compiler.gaps)
    terms = compiler.terms
    longestTerm = terms.reduce(0) { max($0, Int32($1.count)) }
    // What expressions rest on, and what ends in sequences, is found on other threads while the automaton
    // is built.
    let foundations = MadeOnce { [compiler, roots] in Foundations(of: roots, compiler) }
    Task.detached { _ = foundations.value }
    do throws(TermAutomaton.Excess) {
      let trie = try TermTrie(terms: terms)
      suffixes = TermSuffixes(trie)
      let sequences = MadeOnce { [compiler, suffixes] in Self.sequenceAtoms(compiler, suffixes) }
      Task.detached { _ = sequences.value }
      automaton = try TermAutomaton(trie, of: terms)
      sequenceAtoms = sequences.value
    } catch {
      throw .tooManyTerms
    }
    scanEntries = PassageScan.entries(for: automaton)
    termsOfAtoms = Grouped(compiler.atoms)
    let found = foundations.value
    (carriers, required, triggers) = (found.carriers, found.required, found.triggers)
  }

  private static func sequenceAtoms(
    _ compiler: ExpressionCompiler, _ suffixes: TermSuffixes
  ) -> BitRows {
    let atoms = compiler.sequenceAtoms
    let terms = FlatLists(atoms.map { compiler.atoms[$0] })
    return BitRows(
      suffixes.termsEnding(withSomeOf: terms), of: atoms, outOf: compiler.atoms.count)
  }
}

/// What compiled expressions rest on, laid out for asking.
private struct Foundations: Sendable {
  let carriers: BitRows
  let required: Grouped
  let triggers: Triggers

  /// Looks at the expressions with some root nodes. Cost: a millisecond for thousands of terms.
  init(of roots: [Int32], _ compiler: ExpressionCompiler) {
    var reach = AtomReach(compiler)
    reach.look(at: roots)
    let termCount = compiler.terms.count
    carriers = BitRows(
      reach.carriers, of: reach.carriers.indices, outOf: reach.carriers.count, below: termCount)
    required = Grouped(reach.required)
    triggers = Triggers(ofExpressions: reach.triggers, termCount: termCount)
  }
}
