/// Turns expressions into the nodes of an ``ExpressionProgram``, sharing what is equal.
struct ExpressionCompiler {
  /// The nodes so far.
  private(set) var nodes: [ExpressionProgram.Node] = []
  /// The children of all nodes.
  private(set) var children: [Int32] = []
  /// Beside each child of a sequence, the most bytes between it and the next.
  private(set) var gaps: [Int32] = []
  /// The terms so far, in normal form.
  private(set) var terms: [[UInt8]] = []
  /// The terms of each atom, as indices.
  private(set) var atoms: [[Int]] = []

  private let concepts: [String: Expression]
  private var conceptsOpen: [String] = []
  private var nodeOfConcept: [String: Int] = [:]
  /// The index of each term, by the written form and by the normal form.
  private var termIndex: [String: Int] = [:]
  private var normal = NormalisedText()
  private var nodeOfAtom: [[Int]: Int] = [:]

  /// Creates a compiler that knows some concepts.
  init(concepts: [String: Expression]) {
    self.concepts = concepts
  }

  /// Compiles an expression and returns its node.
  mutating func compile(
    _ expression: Expression
  ) throws(ExpressionProgram.CompilationError) -> Int {
    switch expression {
    case .term(let term):
      return atom(of: [try index(of: term)])
    case .concept(let name):
      return try node(ofConcept: name)
    case .any(let parts):
      return try alternatives(parts)
    case .all(let parts, let scope):
      return add(.all, try compile(parts), scope)
    case .sequence(let parts, let gaps):
      let children = try compile(parts)
      guard children.allSatisfy({ nodes[$0].kind == .atom }) else { throw .sequenceOfPhrases }
      // A Chinese character has three bytes in UTF-8.
      return add(.sequence, children, .clause, gaps: gaps.map { $0.map { $0 * 3 } ?? -1 } + [-1])
    case .excluding(let inner, let exclusion, let scope):
      return add(.excluding, [try compile(inner), try compile(exclusion)], scope)
    }
  }

  private mutating func compile(
    _ parts: [Expression]
  ) throws(ExpressionProgram.CompilationError) -> [Int] {
    var children: [Int] = []
    for part in parts { children.append(try compile(part)) }
    return children
  }

  /// Alternatives: all plain terms among them become one atom.
  private mutating func alternatives(
    _ parts: [Expression]
  ) throws(ExpressionProgram.CompilationError) -> Int {
    var plain: [Int] = []
    var others: [Int] = []
    for part in parts {
      // A term among others needs no atom of its own.
      if case .term(let term) = part {
        plain.append(try index(of: term))
        continue
      }
      let node = try compile(part)
      switch nodes[node].kind {
      case .atom: plain += atoms[atomIndex(node)]
      case .any:
        for child in childIndices(node) {
          if nodes[child].kind == .atom {
            plain += atoms[atomIndex(child)]
          } else {
            others.append(child)
          }
        }
      default: others.append(node)
      }
    }
    if !plain.isEmpty { others.insert(atom(of: plain), at: 0) }
    return others.count == 1 ? others[0] : add(.any, others, .clause)
  }

  private mutating func node(
    ofConcept name: String
  ) throws(ExpressionProgram.CompilationError) -> Int {
    if let node = nodeOfConcept[name] { return node }
    guard let expression = concepts[name] else { throw .unknownConcept(name) }
    guard !conceptsOpen.contains(name) else { throw .circularConcept(name) }
    conceptsOpen.append(name)
    let node = try compile(expression)
    conceptsOpen.removeLast()
    nodeOfConcept[name] = node
    return node
  }

  private mutating func index(
    of term: String
  ) throws(ExpressionProgram.CompilationError) -> Int {
    if let index = termIndex[term] { return index }
    normal.removeAll()
    normal.append(term)
    guard !normal.bytes.isEmpty else { throw .emptyTerm(term) }
    // Two ways to write a term can have one normal form.
    let form = String(decoding: normal.bytes, as: UTF8.self)
    let index = termIndex[form] ?? terms.count
    if index == terms.count { terms.append(Array(normal.bytes)) }
    termIndex[form] = index
    termIndex[term] = index
    return index
  }

  private mutating func atom(of terms: [Int]) -> Int {
    let key = terms.count == 1 ? terms : Set(terms).sorted()
    if let node = nodeOfAtom[key] { return node }
    atoms.append(key)
    nodes.append(
      ExpressionProgram.Node(
        kind: .atom, scope: .clause, first: Int32(atoms.count - 1), count: 0))
    nodeOfAtom[key] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func add(
    _ kind: ExpressionProgram.Node.Kind, _ parts: [Int], _ scope: Expression.Scope,
    gaps ownGaps: [Int]? = nil
  ) -> Int {
    nodes.append(
      ExpressionProgram.Node(
        kind: kind, scope: scope, first: Int32(children.count), count: Int32(parts.count)))
    for part in parts { children.append(Int32(part)) }
    for gap in ownGaps ?? parts.map({ _ in -1 }) { gaps.append(Int32(gap)) }
    return nodes.count - 1
  }

  private func atomIndex(_ node: Int) -> Int { Int(nodes[node].first) }

  private func childIndices(_ node: Int) -> [Int] {
    let first = Int(nodes[node].first)
    return children[first..<(first + Int(nodes[node].count))].map { Int($0) }
  }

  /// The atoms that can carry a match of a node.
  func carriers(of node: Int) -> [Int] {
    switch nodes[node].kind {
    case .atom: [atomIndex(node)]
    case .any, .all, .sequence:
      Array(Set(childIndices(node).flatMap { carriers(of: $0) })).sorted()
    case .excluding: carriers(of: childIndices(node)[0])
    }
  }

  /// Atoms of which at least one must occur for a node to match: of a conjunction, those of its
  /// rarest part, taking terms that many expressions use for frequent.
  func triggers(of node: Int, _ uses: [Int]) -> [Int] {
    switch nodes[node].kind {
    case .atom: [atomIndex(node)]
    case .any: Array(Set(childIndices(node).flatMap { triggers(of: $0, uses) })).sorted()
    case .all, .sequence:
      childIndices(node).map { triggers(of: $0, uses) }
        .min { frequency(of: $0, uses) < frequency(of: $1, uses) } ?? []
    case .excluding: triggers(of: childIndices(node)[0], uses)
    }
  }

  /// In how many of some expressions each term can carry a match: a term that many rules name, such
  /// as 专利, is one that many measures have.
  func uses(of roots: [Int]) -> [Int] {
    var uses = [Int](repeating: 0, count: terms.count)
    for root in roots {
      for term in Set(carriers(of: root).flatMap { atoms[$0] }) { uses[term] += 1 }
    }
    return uses
  }

  private func frequency(of atoms: [Int], _ uses: [Int]) -> Int {
    Set(atoms.flatMap { self.atoms[$0] }).reduce(0) { $0 + uses[$1] * uses[$1] }
  }
}
