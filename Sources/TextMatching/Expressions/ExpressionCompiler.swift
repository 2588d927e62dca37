/// Turns expressions into the nodes of an ``ExpressionProgram``, sharing what is equal.
struct ExpressionCompiler {
  /// The nodes so far.
  private(set) var nodes: [ExpressionProgram.Node] = []
  /// The children of all nodes.
  private(set) var children: [Int32] = []
  /// Beside each child of a sequence, the most bytes between it and the next.
  private(set) var gaps: [Int32] = []
  /// The terms of each atom, as indices in rising order.
  private(set) var atoms: [[Int]] = []

  private let concepts: [ExactText: Expression]
  private var conceptsOpen: [String] = []
  private var nodeOfConcept: [ExactText: Int] = [:]
  private var termTable = TermTable()
  private var normal = NormalisedText()
  private var nodeOfAtom: [[Int]: Int] = [:]
  private var nodeOfKey: [NodeKey: Int] = [:]

  /// The terms so far, in normal form.
  var terms: [[UInt8]] { termTable.terms }

  /// Creates a compiler that knows some concepts.
  init(concepts: [String: Expression]) {
    self.concepts = Dictionary(concepts.map { (ExactText($0), $1) }) { first, _ in first }
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
        for child in children(of: nodes[node]) {
          if nodes[Int(child)].kind == .atom {
            plain += atoms[atomIndex(Int(child))]
          } else {
            others.append(Int(child))
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
    let key = ExactText(name)
    if let node = nodeOfConcept[key] { return node }
    guard let expression = concepts[key] else { throw .unknownConcept(name) }
    guard !conceptsOpen.contains(name) else { throw .circularConcept(name) }
    conceptsOpen.append(name)
    let node = try compile(expression)
    conceptsOpen.removeLast()
    nodeOfConcept[key] = node
    return node
  }

  private mutating func index(
    of term: String
  ) throws(ExpressionProgram.CompilationError) -> Int {
    normal.removeAll()
    normal.append(term)
    guard !normal.bytes.isEmpty else { throw .emptyTerm(term) }
    // Two ways to write a term can have one normal form.
    return termTable.number(of: normal.bytes)
  }

  private mutating func atom(of terms: [Int]) -> Int {
    let key = terms.count == 1 ? terms : terms.sortedOnce()
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
    let key = NodeKey(kind: kind, scope: scope, parts: parts, gaps: ownGaps)
    if let known = nodeOfKey[key] { return known }
    defer { nodeOfKey[key] = nodes.count - 1 }
    nodes.append(
      ExpressionProgram.Node(
        kind: kind, scope: scope, first: Int32(children.count), count: Int32(parts.count)))
    for part in parts { children.append(Int32(part)) }
    for gap in ownGaps ?? parts.map({ _ in -1 }) { gaps.append(Int32(gap)) }
    return nodes.count - 1
  }

  /// What makes two nodes one.
  private struct NodeKey: Hashable {
    var kind: ExpressionProgram.Node.Kind
    var scope: Expression.Scope
    var parts: [Int]
    var gaps: [Int]?
  }

  private func atomIndex(_ node: Int) -> Int { Int(nodes[node].first) }

  /// The children of a node that is no atom; they stand before it.
  func children(of node: ExpressionProgram.Node) -> ArraySlice<Int32> {
    children[Int(node.first)..<(Int(node.first) + Int(node.count))]
  }

  /// The atoms that stand in sequences, in rising order.
  var sequenceAtoms: [Int] {
    nodes.filter { $0.kind == .sequence }.flatMap { children(of: $0) }
      .map { atomIndex(Int($0)) }.sortedOnce()
  }
}

extension [Int] {
  /// The numbers in rising order, each once.
  func sortedOnce() -> [Int] {
    guard count > 1 else { return self }
    var numbers = sorted()
    var kept = 1
    for index in 1..<numbers.count where numbers[index] != numbers[kept - 1] {
      numbers[kept] = numbers[index]
      kept += 1
    }
    numbers.removeLast(numbers.count - kept)
    return numbers
  }
}
