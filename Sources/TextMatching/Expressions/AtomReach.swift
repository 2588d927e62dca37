/// Which atoms each node of compiled expressions rests on.
struct AtomReach {
  /// For each node, the atoms that can carry a match of it, in rising order.
  private(set) var carriers: [[Int]] = []
  /// For each node, atoms of which at least one must occur for it to match, in rising order: of a
  /// conjunction, those of its rarest part, taking terms that many expressions use for frequent.
  private(set) var triggers: [[Int]] = []
  /// For each node, atoms that must all occur for it to match; not all that there are, for of
  /// alternatives none must.
  private var needed: [[Int]] = []
  /// The terms of each atom.
  private let atoms: [[Int]]
  /// In how many expressions each term can carry a match: a term that many rules name, such as 专利,
  /// is one that many measures have.
  private var uses: [Int]

  /// Looks at what a compiler has made of some expressions, whose nodes are given.
  ///
  /// A compiler puts the children of a node before it, so that one walk each is enough.
  init(_ compiler: ExpressionCompiler, roots: [Int]) {
    atoms = compiler.atoms
    uses = [Int](repeating: 0, count: compiler.terms.count)
    for node in compiler.nodes { carriers.append(carriers(of: node, compiler)) }
    for root in roots {
      for term in terms(of: carriers[root]) { uses[term] += 1 }
    }
    for node in compiler.nodes {
      triggers.append(triggers(of: node, compiler))
      needed.append(needed(by: node, compiler))
    }
  }

  /// Atoms that must all occur for a node to match, the rarest first.
  func required(of node: Int) -> [Int] {
    guard needed[node].count > 1 else { return needed[node] }
    return needed[node].map { (atom: $0, frequency: frequency(of: [$0])) }
      .sorted { ($0.frequency, $0.atom) < ($1.frequency, $1.atom) }.map(\.atom)
  }

  private func carriers(
    of node: ExpressionProgram.Node, _ compiler: ExpressionCompiler
  ) -> [Int] {
    switch node.kind {
    case .atom: [Int(node.first)]
    case .any, .all, .sequence:
      compiler.children(of: node).flatMap { carriers[Int($0)] }.sortedOnce()
    case .excluding: compiler.children(of: node).first.map { carriers[Int($0)] } ?? []
    }
  }

  private func triggers(
    of node: ExpressionProgram.Node, _ compiler: ExpressionCompiler
  ) -> [Int] {
    switch node.kind {
    case .atom: [Int(node.first)]
    case .any: compiler.children(of: node).flatMap { triggers[Int($0)] }.sortedOnce()
    case .all, .sequence:
      compiler.children(of: node)
        .map { (atoms: triggers[Int($0)], frequency: frequency(of: triggers[Int($0)])) }
        .min { $0.frequency < $1.frequency }?.atoms ?? []
    case .excluding: compiler.children(of: node).first.map { triggers[Int($0)] } ?? []
    }
  }

  private func needed(
    by node: ExpressionProgram.Node, _ compiler: ExpressionCompiler
  ) -> [Int] {
    switch node.kind {
    case .atom: [Int(node.first)]
    case .any: []
    case .all, .sequence:
      compiler.children(of: node).flatMap { needed[Int($0)] }.sortedOnce()
    case .excluding: compiler.children(of: node).first.map { needed[Int($0)] } ?? []
    }
  }

  private func frequency(of atoms: [Int]) -> Int {
    terms(of: atoms).reduce(0) { $0 + uses[$1] * uses[$1] }
  }

  /// The terms of some atoms, each once, in rising order.
  func terms(of atoms: [Int]) -> [Int] {
    atoms.count == 1 ? self.atoms[atoms[0]] : atoms.flatMap { self.atoms[$0] }.sortedOnce()
  }
}
