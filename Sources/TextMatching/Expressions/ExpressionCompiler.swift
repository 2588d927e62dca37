/// Turns expressions into the nodes of an ``ExpressionProgram``, sharing what is equal.
///
/// What it puts together stands on two stacks while it does: there are thousands of expressions, and
/// an array for the parts of each would cost more than all the rest.
struct ExpressionCompiler {
  typealias Node = ExpressionProgram.Node

  /// The nodes so far; children stand before their node.
  private(set) var nodes: [Node] = []
  /// The children of all nodes.
  private(set) var children: [Int32] = []
  /// Beside each child of a sequence, the most bytes between it and the next.
  private(set) var gaps: [Int32] = []

  private let concepts: [ExactText: Expression]
  private var conceptsOpen: [String] = []
  private var nodeOfConcept: [ExactText: Int32] = [:]
  private var numberedTerms: NumberedLists<UInt8>
  private var normal = NormalisedText()
  private var numberedAtoms: NumberedLists<Int32>
  /// By the atom's number.
  private var nodeOfAtom: [Int32] = []
  /// What makes two nodes one: their children and gaps, and last what kind they are.
  private var shapes: NumberedLists<Int32>
  /// By the shape's number.
  private var nodeOfShape: [Int32] = []
  /// The children of the nodes that are being put together.
  private var openChildren: [Int32] = []
  /// The terms of the atoms that are being put together.
  private var openTerms: [Int32] = []

  /// The terms so far, in normal form.
  var terms: FlatLists<UInt8> { numberedTerms.lists }
  /// The terms of each atom, as indices in rising order.
  var atoms: FlatLists<Int32> { numberedAtoms.lists }

  /// Creates a compiler that knows some concepts, with room for so many expressions: as rules are
  /// written, an expression has a dozen terms of some ten bytes, a few atoms, and some nodes more.
  init(concepts: [String: Expression], expecting expressionCount: Int) {
    self.concepts = Dictionary(concepts.map { (ExactText($0), $1) }) { first, _ in first }
    numberedTerms = NumberedLists(expecting: expressionCount * 12, ofLength: 10)
    numberedAtoms = NumberedLists(expecting: expressionCount * 4, ofLength: 24)
    shapes = NumberedLists(expecting: expressionCount * 6, ofLength: 6)
    nodes.reserveCapacity(expressionCount * 8)
    children.reserveCapacity(expressionCount * 24)
    gaps.reserveCapacity(expressionCount * 24)
  }

  /// Compiles an expression and returns its node.
  mutating func compile(
    _ expression: Expression
  ) throws(ExpressionProgram.CompilationError) -> Int32 {
    switch expression {
    case .term(let term):
      openTerms.append(try number(of: term))
      return atom(ofTermsFrom: openTerms.count - 1)
    case .concept(let name):
      return try node(ofConcept: name)
    case .any(let parts):
      return try alternatives(parts)
    case .all(let parts, let scope):
      return node(.all, scope, childrenFrom: try open(parts))
    case .sequence(let parts, let gaps):
      let (parts, gaps) = JoinedTerms(concepts: concepts).join(parts, gaps: gaps)
      if parts.count == 1 { return try compile(parts[0]) }
      let first = try open(parts)
      guard openChildren[first...].allSatisfy({ nodes[Int($0)].kind == .atom }) else {
        throw .sequenceOfPhrases
      }
      // A Chinese character has three bytes in UTF-8.
      return node(
        .sequence, .clause, childrenFrom: first, gaps: gaps.map { $0.map { Int32($0 * 3) } ?? -1 })
    case .excluding(let inner, let exclusion, let scope):
      return node(.excluding, scope, childrenFrom: try open([inner, exclusion]))
    }
  }

  /// Compiles the parts of a node, and returns where they begin among the open children.
  private mutating func open(
    _ parts: [Expression]
  ) throws(ExpressionProgram.CompilationError) -> Int {
    let first = openChildren.count
    for part in parts { openChildren.append(try compile(part)) }
    return first
  }

  /// Alternatives: all plain terms among them become one atom.
  private mutating func alternatives(
    _ parts: [Expression]
  ) throws(ExpressionProgram.CompilationError) -> Int32 {
    let firstTerm = openTerms.count
    let first = openChildren.count
    for part in parts {
      // A term among others needs no atom of its own.
      if case .term(let term) = part {
        openTerms.append(try number(of: term))
        continue
      }
      let node = try compile(part)
      guard nodes[Int(node)].kind == .any else {
        openAlternative(node)
        continue
      }
      for child in children(of: nodes[Int(node)]) { openAlternative(child) }
    }
    if openTerms.count > firstTerm {
      openChildren.insert(atom(ofTermsFrom: firstTerm), at: first)
    }
    guard openChildren.count == first + 1 else {
      return node(.any, .clause, childrenFrom: first)
    }
    return openChildren.removeLast()
  }

  /// One of some alternatives: of an atom its terms, any other node as it is.
  private mutating func openAlternative(_ node: Int32) {
    if nodes[Int(node)].kind == .atom {
      openTerms += atoms[Int(nodes[Int(node)].first)]
    } else {
      openChildren.append(node)
    }
  }

  private mutating func node(
    ofConcept name: String
  ) throws(ExpressionProgram.CompilationError) -> Int32 {
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

  /// The number of a term. Two ways to write it can have one normal form.
  private mutating func number(
    of term: String
  ) throws(ExpressionProgram.CompilationError) -> Int32 {
    var term = term
    let number = term.withUTF8 { bytes in
      // Nearly all rules are written in normal form.
      if NormalForm.shared.keeps(bytes) { return numbered(bytes) }
      normal.removeAll()
      normal.append(bytes)
      return Array(normal.bytes).withUnsafeBufferPointer { numbered($0) }
    }
    guard let number else { throw .emptyTerm(term) }
    return number
  }

  private mutating func numbered(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    bytes.isEmpty ? nil : Int32(numberedTerms.number(of: bytes))
  }

  /// The atom of the open terms from one on, which end here.
  private mutating func atom(ofTermsFrom first: Int) -> Int32 {
    openTerms.sortOnce(from: first)
    let number = openTerms.withUnsafeBufferPointer {
      numberedAtoms.number(of: UnsafeBufferPointer(rebasing: $0[first...]))
    }
    openTerms.removeLast(openTerms.count - first)
    if number == nodeOfAtom.count {
      nodeOfAtom.append(Int32(nodes.count))
      nodes.append(Node(kind: .atom, scope: .clause, first: Int32(number), count: 0))
    }
    return nodeOfAtom[number]
  }

  /// The node of the open children from one on, which end here; between them stand gaps.
  private mutating func node(
    _ kind: Node.Kind, _ scope: Expression.Scope, childrenFrom first: Int,
    gaps ownGaps: [Int32] = []
  ) -> Int32 {
    let count = openChildren.count - first
    openChildren += ownGaps
    openChildren.append(Int32(kind.rawValue) << 8 | Int32(scope.rawValue))
    let number = openChildren.withUnsafeBufferPointer {
      shapes.number(of: UnsafeBufferPointer(rebasing: $0[first...]))
    }
    if number == nodeOfShape.count {
      nodeOfShape.append(Int32(nodes.count))
      nodes.append(
        Node(kind: kind, scope: scope, first: Int32(children.count), count: Int32(count)))
      children += openChildren[first..<(first + count)]
      gaps += ownGaps
      gaps += repeatElement(-1, count: count - ownGaps.count)
    }
    openChildren.removeLast(openChildren.count - first)
    return nodeOfShape[number]
  }

  /// The children of a node that is no atom; they stand before it.
  func children(of node: Node) -> ArraySlice<Int32> {
    children[Int(node.first)..<(Int(node.first) + Int(node.count))]
  }

  /// The atoms that stand in sequences, in rising order.
  var sequenceAtoms: [Int] {
    var isInSequence = [Bool](repeating: false, count: atoms.count)
    for node in nodes where node.kind == .sequence {
      for child in children(of: node) { isInSequence[Int(nodes[Int(child)].first)] = true }
    }
    return isInSequence.indices.filter { isInSequence[$0] }
  }
}

extension [Int32] {
  /// Puts the numbers from an index on in rising order, each once.
  fileprivate mutating func sortOnce(from first: Int) {
    // Terms are numbered as they come up, so that most stand in order.
    if zip(self[first...], self[(first + 1)...]).allSatisfy({ $0 < $1 }) { return }
    withUnsafeMutableBufferPointer { all in
      var open = UnsafeMutableBufferPointer(rebasing: all[first...])
      open.sort()
    }
    var end = first + 1
    for index in end..<count where self[index] != self[end - 1] {
      self[end] = self[index]
      end += 1
    }
    removeLast(count - end)
  }
}
