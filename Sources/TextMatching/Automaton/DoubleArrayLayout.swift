/// Packs the transitions of a trie into one array: that of state `s` by symbol `c` stands at
/// `bases[s] + c`, and belongs to `s` when `owner` says so. No two states have one base, so that a
/// base can stand for its state.
struct DoubleArrayLayout {
  /// The base of each state.
  private(set) var bases: [Int32]
  /// The state reached.
  private(set) var next: [Int32]
  /// The state that the entry belongs to, or -1; as long as any base and symbol can reach.
  private(set) var owner: [Int32]
  /// The places that belong to a state.
  private var taken: PlaceSet
  /// The places that are some state's base.
  private var baseSet: PlaceSet
  /// The number of children of the state placed last, and its base.
  private var lastPlaced = (width: 0, base: 0)
  /// By symbol, the base of the state placed last of which it leads to the only child.
  private var lastOnlyChild: [Int32]

  /// Lays out a linked trie, first fit, the widest states first.
  init(trie: TermTrie) {
    let places = trie.symbolCount + trie.nodes.count
    bases = [Int32](repeating: 0, count: trie.nodes.count)
    next = [Int32](repeating: 0, count: places)
    owner = [Int32](repeating: -1, count: places)
    taken = PlaceSet(count: places)
    baseSet = PlaceSet(count: places)
    lastOnlyChild = [Int32](repeating: 0, count: trie.symbolCount)
    placeStart(of: trie)
    var children: [(symbol: UInt16, node: Int32)] = []
    for state in Self.widestFirst(trie) {
      children.removeAll(keepingCapacity: true)
      var child = trie.nodes[state].lastChild
      while child >= 0 {
        let node = trie.nodes[Int(child)]
        children.append((node.symbol, child))
        child = node.sibling
      }
      place(children, of: state)
    }
    placeLeaves(of: trie)
    // Any state may be asked by any symbol.
    let end = Int(bases.max() ?? 0) + trie.symbolCount
    if owner.count < end { grow(to: end) }
    owner.removeLast(owner.count - end)
    next.removeLast(next.count - end)
  }

  /// The start answers every symbol: those that begin no term lead back to it.
  private mutating func placeStart(of trie: TermTrie) {
    var row = (0..<trie.symbolCount).map { (symbol: UInt16($0), node: Int32(0)) }
    var child = trie.nodes[0].lastChild
    while child >= 0 {
      let node = trie.nodes[Int(child)]
      row[Int(node.symbol)].node = child
      child = node.sibling
    }
    place(row, of: 0)
  }

  /// The states behind the start that have children, those with most of them first. There are few widths
  /// and many states: counting sorts them in no time.
  private static func widestFirst(_ trie: TermTrie) -> [Int] {
    var ofWidth: [[Int]] = []
    for (state, node) in trie.nodes.enumerated() where state > 0 && node.childCount > 0 {
      while ofWidth.count < node.childCount { ofWidth.append([]) }
      ofWidth[Int(node.childCount) - 1].append(state)
    }
    return ofWidth.reversed().flatMap { $0 }
  }

  private mutating func place(_ children: [(symbol: UInt16, node: Int32)], of state: Int) {
    let base = firstFit(for: children)
    lastPlaced = (children.count, base)
    if children.count == 1 { lastOnlyChild[Int(children[0].symbol)] = Int32(base) }
    setBase(base, of: state)
    for child in children {
      let at = base + Int(child.symbol)
      if at >= owner.count { grow(to: max(at + 1, owner.count * 3 / 2)) }
      owner[at] = Int32(state)
      next[at] = child.node
      taken.insert(at)
    }
  }

  /// The first base that no state has and from which all places are free.
  private func firstFit(for children: [(symbol: UInt16, node: Int32)]) -> Int {
    taken.withWindows { taken in
      baseSet.withWindows { bases in
        var base = firstToTry(for: children)
        while true {
          var hindered = bases[base]
          for child in children { hindered |= taken[base &+ Int(child.symbol)] }
          if ~hindered != 0 { return base + (~hindered).trailingZeroBitCount }
          base &+= 64
        }
      }
    }
  }

  /// Where one state did not fit, the next of its width hardly will, and one with the same only child
  /// cannot; what is left over between the wider ones is for those with one child.
  private func firstToTry(for children: [(symbol: UInt16, node: Int32)]) -> Int {
    if children.count == 1 { return Int(lastOnlyChild[Int(children[0].symbol)]) }
    return children.count == lastPlaced.width ? lastPlaced.base : 0
  }

  /// States without children need a base of their own too, which owns nothing.
  private mutating func placeLeaves(of trie: TermTrie) {
    var base = 0
    for (state, node) in trie.nodes.enumerated() where state > 0 && node.childCount == 0 {
      base = baseSet.firstGap(from: base)
      setBase(base, of: state)
    }
  }

  private mutating func setBase(_ base: Int, of state: Int) {
    if base >= owner.count { grow(to: max(base + 1, owner.count * 3 / 2)) }
    bases[state] = Int32(base)
    baseSet.insert(base)
  }

  private mutating func grow(to count: Int) {
    let more = count - owner.count
    owner.append(contentsOf: repeatElement(-1, count: more))
    next.append(contentsOf: repeatElement(0, count: more))
  }
}
