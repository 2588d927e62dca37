/// What compiled expressions rest on: found once, so that a passage is asked only what its terms can
/// answer.
struct AtomReach {
  /// For each expression, the terms that can carry a match of it, each once.
  private(set) var carriers = FlatLists<Int32>()
  /// For each expression, terms of which at least one must occur for it to match, each once.
  private(set) var triggers = FlatLists<Int32>()
  /// For each expression, atoms that must all occur for it to match, the least used first; not all
  /// that there are, for of alternatives none must.
  private(set) var required = FlatLists<Int32>()

  /// What the parts of a node are followed for. Exclusions never count.
  private enum Purpose {
    case carrying, triggering, requiring
  }

  private let nodes: [ExpressionProgram.Node]
  private let children: [Int32]
  private let termsOfAtoms: FlatLists<Int32>
  /// In how many expressions each term can carry a match: a term that many rules name, such as 专利,
  /// is one that many measures have.
  private var uses: [Int]
  /// How frequent the terms are that trigger each node, those that many expressions use being taken
  /// for frequent.
  private var frequencies: [Int]
  /// For each conjunction, where its rarest part stands among the children.
  private var rarest: [Int]
  /// The walk in which each node was last met, and each term: each is met once a walk.
  private var walkOfNode: [Int32]
  private var walkOfTerm: [Int32]
  private var walk: Int32 = 0
  private var open: [Int32] = []
  /// The nodes of the atoms that the last walk met.
  private var atoms: [Int32] = []
  /// The terms of these atoms, if they were asked for.
  private var terms: [Int32] = []

  /// Prepares to look at what a compiler has made.
  init(_ compiler: ExpressionCompiler) {
    nodes = compiler.nodes
    children = compiler.children
    termsOfAtoms = compiler.atoms
    uses = [Int](repeating: 0, count: compiler.terms.count)
    walkOfTerm = [Int32](repeating: 0, count: compiler.terms.count)
    frequencies = [Int](repeating: 0, count: nodes.count)
    rarest = [Int](repeating: 0, count: nodes.count)
    walkOfNode = [Int32](repeating: 0, count: nodes.count)
  }

  /// Looks at the expressions with some root nodes.
  mutating func look(at roots: [Int32]) {
    for root in roots {
      findTerms(under: root, for: .carrying)
      for term in terms { uses[Int(term)] += 1 }
      carriers.append(list: terms)
    }
    findFrequencies()
    for root in roots {
      findTerms(under: root, for: .triggering)
      triggers.append(list: terms)
      findAtoms(under: root, for: .requiring)
      atoms.sort { (frequencies[Int($0)], $0) < (frequencies[Int($1)], $1) }
      required.append(list: atoms.map { nodes[Int($0)].first })
    }
  }

  /// The parts of a node, by their places among the children.
  private func parts(of node: Int, for purpose: Purpose) -> Range<Int> {
    let (first, count) = (Int(nodes[node].first), Int(nodes[node].count))
    switch (nodes[node].kind, purpose) {
    case (.atom, _), (.any, .requiring): return 0..<0
    case (.excluding, _): return first..<(first + 1)
    case (.all, .triggering), (.sequence, .triggering):
      return rarest[node]..<(rarest[node] + min(count, 1))
    case (.any, _), (.all, _), (.sequence, _): return first..<(first + count)
    }
  }

  /// Finds the atoms under a node.
  private mutating func findAtoms(under root: Int32, for purpose: Purpose) {
    walk += 1
    atoms.removeAll(keepingCapacity: true)
    open.append(root)
    while let next = open.popLast() {
      let node = Int(next)
      guard walkOfNode[node] != walk else { continue }
      walkOfNode[node] = walk
      if nodes[node].kind == .atom { atoms.append(next) }
      for part in parts(of: node, for: purpose) { open.append(children[part]) }
    }
  }

  /// Finds the terms of the atoms under a node.
  private mutating func findTerms(under root: Int32, for purpose: Purpose) {
    findAtoms(under: root, for: purpose)
    terms.removeAll(keepingCapacity: true)
    for atom in atoms {
      for at in termsOfAtoms.range(Int(nodes[Int(atom)].first)) {
        let term = termsOfAtoms.elements[at]
        guard walkOfTerm[Int(term)] != walk else { continue }
        walkOfTerm[Int(term)] = walk
        terms.append(term)
      }
    }
  }

  /// Children stand before their node, so that one walk does.
  private mutating func findFrequencies() {
    for node in nodes.indices {
      switch nodes[node].kind {
      case .atom, .any:
        findTerms(under: Int32(node), for: .triggering)
        for term in terms { frequencies[node] += uses[Int(term)] * uses[Int(term)] }
      case .all, .sequence, .excluding:
        let parts = parts(of: node, for: .requiring)
        guard
          let part = parts.min(by: {
            frequencies[Int(children[$0])] < frequencies[Int(children[$1])]
          })
        else { continue }
        rarest[node] = part
        frequencies[node] = frequencies[Int(children[part])]
      }
    }
  }
}
