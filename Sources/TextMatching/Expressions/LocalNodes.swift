/// Gives the nodes that each clause answers by itself a place where their answer is remembered.
///
/// An atom, a sequence, alternatives, and what must meet in one clause: whatever clauses are looked at,
/// such a node matches in those of them in which it matches at all. So it is worked out once for all
/// clauses, though many expressions ask for it, and some of them twice.
struct LocalNodes {
  /// The compiler's nodes, with their places.
  private(set) var nodes: [ExpressionProgram.Node]
  /// How many places there are.
  private(set) var memoryCount: Int

  /// A compiler puts the children of a node before it, so that one walk is enough.
  init(_ compiler: ExpressionCompiler) {
    nodes = compiler.nodes
    memoryCount = compiler.atoms.count
    for index in nodes.indices {
      let node = nodes[index]
      let children = node.kind == .atom ? [] : compiler.children(of: node)
      let answersByClause =
        switch node.kind {
        case .atom, .sequence: true
        case .any: isLocal(children)
        case .all: node.scope == .clause && isLocal(children)
        case .excluding: isLocal(children.prefix(1))
        }
      guard answersByClause else { continue }
      if node.kind == .atom {
        nodes[index].memory = node.first
      } else {
        nodes[index].memory = Int32(memoryCount)
        memoryCount += 1
      }
    }
  }

  private func isLocal(_ children: ArraySlice<Int32>) -> Bool {
    children.allSatisfy { nodes[Int($0)].memory >= 0 }
  }
}
