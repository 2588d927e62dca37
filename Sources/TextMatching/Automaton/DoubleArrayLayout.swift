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
  /// The next free place at or behind each place, as far as known; paths are shortened when walked.
  private var free: [Int32]
  /// Whether a place is some state's base.
  private var isBase: [Bool]
  /// The number of children of the state placed last, and where its first child stands.
  private var lastPlaced = (width: 0, place: 0)
  /// By symbol, where the only child of a state was placed last.
  private var lastOnlyChild: [Int32]

  /// Lays out a linked trie, first fit, the widest states first.
  init(trie: TermTrie) {
    let places = trie.symbolCount + trie.nodes.count
    bases = [Int32](repeating: 0, count: trie.nodes.count)
    next = [Int32](repeating: 0, count: places)
    owner = [Int32](repeating: -1, count: places)
    free = (0..<Int32(places + 1)).map { $0 }
    isBase = [Bool](repeating: false, count: places)
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

  /// The states behind the start that have children, those with most of them first. There are few widths and many
  /// states: counting sorts them in no time.
  private static func widestFirst(_ trie: TermTrie) -> [Int] {
    var ofWidth: [[Int]] = []
    for (state, node) in trie.nodes.enumerated() where state > 0 && node.childCount > 0 {
      while ofWidth.count < node.childCount { ofWidth.append([]) }
      ofWidth[Int(node.childCount) - 1].append(state)
    }
    return ofWidth.reversed().flatMap { $0 }
  }

  private mutating func place(_ children: [(symbol: UInt16, node: Int32)], of state: Int) {
    let first = Int(children[0].symbol)
    var place = nextFree(max(first, firstPlaceToTry(for: children)))
    // Places where the first child fits, one after the other.
    while !fits(children, at: place - first) { place = nextFree(place + 1) }
    lastPlaced = (children.count, place)
    if children.count == 1 { lastOnlyChild[first] = Int32(place) }
    let base = place - first
    if base >= owner.count { grow(to: max(base + 1, owner.count * 3 / 2)) }
    bases[state] = Int32(base)
    isBase[base] = true
    for child in children {
      let at = place - first + Int(child.symbol)
      if at >= owner.count { grow(to: max(at + 1, owner.count * 3 / 2)) }
      owner[at] = Int32(state)
      next[at] = child.node
      free[at] = Int32(at + 1)
    }
  }

  /// Where one state did not fit, the next of its width hardly will, and one with the same only child
  /// cannot; what is left over between the wider ones is for those with one child.
  private func firstPlaceToTry(for children: [(symbol: UInt16, node: Int32)]) -> Int {
    if children.count == 1 { return Int(lastOnlyChild[Int(children[0].symbol)]) }
    return children.count == lastPlaced.width ? lastPlaced.place : 0
  }

  /// States without children need a base of their own too, which owns nothing.
  private mutating func placeLeaves(of trie: TermTrie) {
    var base = 0
    for (state, node) in trie.nodes.enumerated() where state > 0 && node.childCount == 0 {
      while base < isBase.count, isBase[base] { base += 1 }
      if base >= owner.count { grow(to: max(base + 1, owner.count * 3 / 2)) }
      bases[state] = Int32(base)
      isBase[base] = true
    }
  }

  private func fits(_ children: [(symbol: UInt16, node: Int32)], at base: Int) -> Bool {
    if base < isBase.count, isBase[base] { return false }
    for child in children.dropFirst() {
      let place = base + Int(child.symbol)
      if place < owner.count, owner[place] != -1 { return false }
    }
    return true
  }

  /// The first free place at or behind one; beyond the end all are free.
  private mutating func nextFree(_ start: Int) -> Int {
    var place = start
    while place < owner.count, Int(free[place]) != place { place = Int(free[place]) }
    var walked = start
    while walked < place, walked < owner.count {
      let following = Int(free[walked])
      free[walked] = Int32(place)
      walked = following
    }
    return place
  }

  private mutating func grow(to count: Int) {
    let more = count - owner.count
    free.append(contentsOf: (free.count..<(free.count + more)).map { Int32($0) })
    owner.append(contentsOf: repeatElement(-1, count: more))
    next.append(contentsOf: repeatElement(0, count: more))
    isBase.append(contentsOf: repeatElement(false, count: more))
  }
}
