/// The trie of all terms over numbered characters, with the links of Aho and Corasick.
///
/// All that is known of a state stands in one small value: an array for the children of each of many
/// thousand states would cost more than all the rest.
struct TermTrie {
  /// A state; -1 stands for none.
  struct Node: BitwiseCopyable {
    /// The symbol that leads here.
    var symbol: UInt16 = 0
    /// The child that arose last.
    var lastChild: Int32 = -1
    /// The child of the same state that arose before this one.
    var sibling: Int32 = -1
    /// How many children there are.
    var childCount: Int32 = 0
    /// A bit for each child, which some symbols share: most states that are asked have no such child, and
    /// need not be looked through.
    var childBits: UInt32 = 0
    /// The last of the terms that end here.
    var lastTerm: Int32 = -1
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
  /// For each term, the one before it that ends in the same state, or -1.
  private(set) var equalTerms: [Int32]
  /// The child of the start by each symbol: it has too many to look through.
  private var starts: [Int32] = [-1]

  /// Inserts the terms, given in UTF-8 in normal form, and links their states. Empty terms never occur.
  /// Throws where there are more terms than can be numbered. Cost: linear in the terms' length.
  init(terms: FlatLists<UInt8>) throws(TermAutomaton.Excess) {
    guard terms.count <= MaybeTerm.mostTerms else { throw .tooManyTerms }
    equalTerms = [Int32](repeating: -1, count: terms.count)
    // Most characters have three bytes, and many terms a beginning in common.
    nodes.reserveCapacity(terms.elements.count / 3)
    terms.elements.withUnsafeBufferPointer { bytes in
      number(bytes)
      for index in terms.indices {
        insert(UnsafeBufferPointer(rebasing: bytes[terms.range(index)]), as: index)
      }
    }
    link()
  }

  private mutating func insert(_ term: UnsafeBufferPointer<UInt8>, as index: Int) {
    guard !term.isEmpty else { return }
    var node = 0
    var at = 0
    while at < term.count {
      let (scalar, length) = term.scalar(at: at)
      at += length
      let symbol = symbols[scalar]
      node = child(of: node, by: symbol) ?? addChild(to: node, by: symbol)
    }
    equalTerms[index] = nodes[node].lastTerm
    nodes[node].lastTerm = Int32(index)
  }

  /// Numbers the scalars of the terms, the most frequent first: the transitions that are looked up
  /// most then lie close together.
  private mutating func number(_ terms: UnsafeBufferPointer<UInt8>) {
    // In the order in which they come up, each numbered by its place for the time being; 0 is in none.
    var used: [(scalar: Int, frequency: Int)] = [(0, 0)]
    var at = 0
    while at < terms.count {
      let (scalar, length) = terms.scalar(at: at)
      at += length
      if symbols[scalar] == 0 {
        symbols[scalar] = UInt16(used.count)
        used.append((scalar, 0))
      }
      used[Int(symbols[scalar])].frequency += 1
    }
    used.removeFirst()
    used.sort { ($0.frequency, $1.scalar) > ($1.frequency, $0.scalar) }
    for (scalar, _) in used {
      symbols[scalar] = UInt16(symbolCount)
      symbolCount += 1
    }
    starts = [Int32](repeating: -1, count: symbolCount)
  }

  private func child(of node: Int, by symbol: UInt16) -> Int? {
    guard node > 0 else { return starts[Int(symbol)] < 0 ? nil : Int(starts[Int(symbol)]) }
    guard nodes[node].childBits & Self.bit(of: symbol) != 0 else { return nil }
    var child = nodes[node].lastChild
    while child >= 0, nodes[Int(child)].symbol != symbol { child = nodes[Int(child)].sibling }
    return child >= 0 ? Int(child) : nil
  }

  private static func bit(of symbol: UInt16) -> UInt32 { 1 << UInt32(symbol & 31) }

  private mutating func addChild(to node: Int, by symbol: UInt16) -> Int {
    let child = nodes.count
    nodes.append(Node(symbol: symbol, sibling: nodes[node].lastChild))
    nodes[node].lastChild = Int32(child)
    nodes[node].childCount += 1
    nodes[node].childBits |= Self.bit(of: symbol)
    if node == 0 { starts[Int(symbol)] = Int32(child) }
    return child
  }

  /// Sets failure and output links, breadth first: they lead to shorter suffixes.
  private mutating func link() {
    var queue: [Int32] = [0]
    queue.reserveCapacity(nodes.count)
    var head = 0
    while head < queue.count {
      let parent = Int(queue[head])
      head += 1
      var child = nodes[parent].lastChild
      while child >= 0 {
        let node = nodes[Int(child)]
        let failure = parent == 0 ? 0 : suffix(of: parent, by: node.symbol)
        nodes[Int(child)].failure = Int32(failure)
        nodes[Int(child)].outputLink =
          nodes[failure].lastTerm < 0 ? nodes[failure].outputLink : Int32(failure)
        queue.append(child)
        child = node.sibling
      }
    }
  }

  /// The state of the longest proper suffix of a state that goes on by a symbol.
  private func suffix(of parent: Int, by symbol: UInt16) -> Int {
    var state = Int(nodes[parent].failure)
    while true {
      if let found = child(of: state, by: symbol) { return found }
      if state == 0 { return 0 }
      state = Int(nodes[state].failure)
    }
  }

  /// The state of the longest proper suffix of a state that has children; the start has.
  func suffixGoingOn(of node: Node) -> Int {
    var suffix = Int(node.failure)
    while suffix > 0, nodes[suffix].childCount == 0 { suffix = Int(nodes[suffix].failure) }
    return suffix
  }

  /// The longest term that ends in a state: its own, or that of its longest suffix that has one; -1 for
  /// none.
  func longestTerm(of node: Node) -> Int32 {
    node.lastTerm < 0 ? nodes[Int(node.outputLink)].lastTerm : node.lastTerm
  }

  /// For each term, the longest other one that is a suffix of it, or equal to it and before it; -1 for
  /// none.
  var suffixes: [Int32] {
    var suffixes = equalTerms
    for node in nodes where node.outputLink > 0 {
      var first = node.lastTerm
      while first >= 0, equalTerms[Int(first)] >= 0 { first = equalTerms[Int(first)] }
      if first >= 0 { suffixes[Int(first)] = nodes[Int(node.outputLink)].lastTerm }
    }
    return suffixes
  }
}
