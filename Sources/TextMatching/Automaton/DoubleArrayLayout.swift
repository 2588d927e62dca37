/// Packs the transitions of a trie into one array: that of state `s` by symbol `c` stands at
/// `bases[s] + c`, and belongs to `s` when `owner` says so.
struct DoubleArrayLayout {
  /// The base of each state.
  private(set) var bases: [Int32]
  /// The state reached.
  private(set) var next: [Int32]
  /// The state that the entry belongs to, or -1.
  private(set) var owner: [Int32]

  /// Lays out a linked trie, first fit, the widest states first.
  init(trie: TermTrie) {
    let width = trie.symbolCount
    bases = [Int32](repeating: 0, count: trie.nodes.count)
    next = [Int32](repeating: 0, count: width)
    owner = [Int32](repeating: -1, count: width)
    let order = trie.nodes.indices.sorted {
      (trie.nodes[$0].children.count, $1) > (trie.nodes[$1].children.count, $0)
    }
    var firstFree = 0
    for state in order where !trie.nodes[state].children.isEmpty {
      let children = trie.nodes[state].children
      while firstFree < owner.count, owner[firstFree] != -1 { firstFree += 1 }
      var base = max(0, firstFree - Int(children[0].symbol))
      while !fits(children, at: base) { base += 1 }
      place(children, of: state, at: base)
    }
    // Any state may be asked by any symbol.
    let end = Int(bases.max() ?? 0) + width
    if owner.count < end { grow(to: end) }
  }

  private func fits(_ children: [(symbol: UInt16, node: Int32)], at base: Int) -> Bool {
    children.allSatisfy { child in
      let place = base + Int(child.symbol)
      return place >= owner.count || owner[place] == -1
    }
  }

  private mutating func place(
    _ children: [(symbol: UInt16, node: Int32)], of state: Int, at base: Int
  ) {
    bases[state] = Int32(base)
    for child in children {
      let place = base + Int(child.symbol)
      if place >= owner.count { grow(to: place + 1) }
      owner[place] = Int32(state)
      next[place] = child.node
    }
  }

  private mutating func grow(to count: Int) {
    owner.append(contentsOf: repeatElement(-1, count: count - owner.count))
    next.append(contentsOf: repeatElement(0, count: count - next.count))
  }
}
