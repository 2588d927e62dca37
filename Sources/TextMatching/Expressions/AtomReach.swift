/// What compiled expressions rest on: found once, so that a passage is asked only what its terms can
/// answer.
struct AtomReach {
  /// For each expression, the terms that can carry a match of it, in rising order.
  private(set) var carriers: [[Int]] = []
  /// For each expression, terms of which at least one must occur for it to match, in rising order.
  private(set) var triggers: [[Int]] = []
  /// For each expression, atoms that must all occur for it to match, the least used first; not all
  /// that there are, for of alternatives none must.
  private(set) var required: [[Int]] = []

  private let compiler: ExpressionCompiler
  /// In how many expressions each term can carry a match: a term that many rules name, such as 专利,
  /// is one that many measures have.
  private var uses: [Int]
  /// How frequent each atom is by itself.
  private var frequencies: [Int] = []

  /// Looks at what a compiler has made of some expressions, whose nodes are given.
  init(_ compiler: ExpressionCompiler, roots: [Int]) {
    self.compiler = compiler
    uses = [Int](repeating: 0, count: compiler.terms.count)
    let carrying = reduced { parts, _ in Self.union(parts) }
    carriers = roots.map { terms(of: carrying[$0]) }
    for term in carriers.joined() { uses[term] += 1 }
    frequencies = compiler.atoms.map { frequency(ofTerms: $0) }
    let triggering = reduced { parts, kind in
      kind == .any ? Self.union(parts) : rarest(of: parts)
    }
    triggers = roots.map { terms(of: triggering[$0]) }
    let needed = reduced { parts, kind in kind == .any ? [] : Self.union(parts) }
    required = roots.map { root in
      needed[root].sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
    }
  }

  /// Atoms of each node: of an atom itself, of other nodes what `combine` makes of their children's.
  /// Exclusions don't count. A compiler puts children before their node, so that one walk does.
  private func reduced(
    _ combine: (_ parts: [[Int]], ExpressionProgram.Node.Kind) -> [Int]
  ) -> [[Int]] {
    var atoms: [[Int]] = []
    atoms.reserveCapacity(compiler.nodes.count)
    for node in compiler.nodes {
      switch node.kind {
      case .atom: atoms.append([Int(node.first)])
      case .excluding: atoms.append(compiler.children(of: node).first.map { atoms[Int($0)] } ?? [])
      case .any, .all, .sequence:
        atoms.append(combine(compiler.children(of: node).map { atoms[Int($0)] }, node.kind))
      }
    }
    return atoms
  }

  /// The atoms of a conjunction's rarest part, taking terms that many expressions use for frequent.
  private func rarest(of parts: [[Int]]) -> [Int] {
    parts.map { (atoms: $0, frequency: frequency(of: $0)) }
      .min { $0.frequency < $1.frequency }?.atoms ?? []
  }

  private func frequency(of atoms: [Int]) -> Int {
    atoms.count == 1 ? frequencies[atoms[0]] : frequency(ofTerms: terms(of: atoms))
  }

  private func frequency(ofTerms terms: [Int]) -> Int {
    terms.reduce(0) { $0 + uses[$1] * uses[$1] }
  }

  /// The terms of some atoms, each once, in rising order.
  private func terms(of atoms: [Int]) -> [Int] {
    atoms.count == 1 ? compiler.atoms[atoms[0]] : Self.union(atoms.map { compiler.atoms[$0] })
  }

  /// The numbers of some rising lists, each once, in rising order.
  private static func union(_ lists: [[Int]]) -> [Int] {
    lists.count == 1 ? lists[0] : lists.flatMap { $0 }.sortedOnce()
  }
}
