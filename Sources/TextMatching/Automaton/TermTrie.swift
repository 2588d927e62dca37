/// The trie of all terms over numbered characters, with the links of Aho and Corasick.
struct TermTrie {
  /// A state.
  struct Node {
    /// Symbol and child, in the order of symbols once linked.
    var children: [(symbol: UInt16, node: Int32)] = []
    /// Terms that end here.
    var terms: [Int32] = []
    /// The state of the longest proper suffix.
    var failure: Int32 = 0
    /// The nearest suffix state in which a term ends; 0 for none.
    var outputLink: Int32 = 0
  }

  /// The number of each scalar of the basic plane; 0 for those in no term.
  private(set) var symbols = [UInt16](repeating: 0, count: 0x10000)
  /// How many symbols there are, counting 0.
  private(set) var symbolCount = 1
  /// The states; the first is the start.
  private(set) var nodes: [Node] = [Node()]

  /// Inserts the terms, given in UTF-8.
  init(terms: [[UInt8]]) {
    for (index, term) in terms.enumerated() where !term.isEmpty {
      insert(term, as: Int32(index))
    }
  }

  private mutating func insert(_ term: [UInt8], as index: Int32) {
    var node = 0
    term.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let (scalar, length) = bytes.scalar(at: at)
        at += length
        node = child(of: node, by: symbol(of: scalar))
      }
    }
    nodes[node].terms.append(index)
  }

  private mutating func symbol(of scalar: Int) -> UInt16 {
    if symbols[scalar] == 0 {
      symbols[scalar] = UInt16(symbolCount)
      symbolCount += 1
    }
    return symbols[scalar]
  }

  private mutating func child(of node: Int, by symbol: UInt16) -> Int {
    if let found = nodes[node].children.first(where: { $0.symbol == symbol }) {
      return Int(found.node)
    }
    nodes.append(Node())
    nodes[node].children.append((symbol, Int32(nodes.count - 1)))
    return nodes.count - 1
  }

  /// Sets failure and output links, breadth first.
  mutating func link() {
    var queue = [0]
    var head = 0
    while head < queue.count {
      let parent = queue[head]
      head += 1
      nodes[parent].children.sort { $0.symbol < $1.symbol }
      for (symbol, child) in nodes[parent].children {
        let failure = parent == 0 ? 0 : suffix(of: parent, by: symbol)
        nodes[Int(child)].failure = Int32(failure)
        nodes[Int(child)].outputLink =
          nodes[failure].terms.isEmpty ? nodes[failure].outputLink : Int32(failure)
        queue.append(Int(child))
      }
    }
  }

  private func suffix(of parent: Int, by symbol: UInt16) -> Int {
    var state = Int(nodes[parent].failure)
    while true {
      if let found = nodes[state].children.first(where: { $0.symbol == symbol }) {
        return Int(found.node)
      }
      if state == 0 { return 0 }
      state = Int(nodes[state].failure)
    }
  }

  /// The terms that end in a state, its own and those of its suffixes, the longest first.
  func terms(endingAt node: Node) -> [Int32] {
    var found: [Int32] = []
    var at = node
    while true {
      found += at.terms
      guard at.outputLink > 0 else { return found }
      at = nodes[Int(at.outputLink)]
    }
  }
}
