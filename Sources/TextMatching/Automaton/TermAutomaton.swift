/// Finds every occurrence of every term in one pass: Aho and Corasick's automaton over characters.
///
/// Characters that occur in some term are numbered; all others lead back to the start, so that the
/// cost of a text hardly depends on the number of terms. Transitions live in a double array.
public struct TermAutomaton: Sendable {
  /// An occurrence of a term.
  public struct Hit: Sendable, Hashable, BitwiseCopyable {
    /// Index of the term.
    public var term: Int32
    /// UTF-8 offset of its first byte.
    public var start: Int32
    /// UTF-8 offset behind its last byte.
    public var end: Int32
  }

  /// Where the automaton stands: what it has read so far may go on to a term.
  struct State: Sendable, BitwiseCopyable {
    fileprivate(set) var index: Int32 = 0

    /// Nothing read.
    init() {}
  }

  /// A transition: the state reached, and the state that it belongs to.
  private struct Edge: Sendable, BitwiseCopyable {
    var next: Int32
    var owner: Int32
  }

  /// What is known of a state: one look for all of it.
  private struct Node: Sendable, BitwiseCopyable {
    /// Where its edges stand, counted by symbol.
    var base: Int32
    /// The state of its longest proper suffix.
    var failure: Int32
    /// Where its outputs start and end.
    var firstOutput: Int32
    var endOutput: Int32
  }

  /// A term that ends in a state, with its length in UTF-8.
  private struct Output: Sendable, BitwiseCopyable {
    var term: Int32
    var length: Int32
  }

  /// The number of each scalar of the basic plane, 0 for those that occur in no term.
  private let symbols: FlatTable<UInt16>
  private let nodes: FlatTable<Node>
  private let edges: FlatTable<Edge>
  private let outputs: FlatTable<Output>

  /// Compiles terms in normal form. Empty terms never occur. Cost: linear in the terms' length.
  public init(terms: [[UInt8]]) {
    var trie = TermTrie(terms: terms)
    trie.link()
    let layout = DoubleArrayLayout(trie: trie)
    var nodes: [Node] = []
    nodes.reserveCapacity(trie.nodes.count)
    var outputs: [Output] = []
    for (index, node) in trie.nodes.enumerated() {
      let first = Int32(outputs.count)
      var at = node
      while true {
        var term = at.lastTerm
        while term >= 0 {
          outputs.append(Output(term: term, length: Int32(terms[Int(term)].count)))
          term = trie.equalTerms[Int(term)]
        }
        guard at.outputLink > 0 else { break }
        at = trie.nodes[Int(at.outputLink)]
      }
      nodes.append(
        Node(
          base: layout.bases[index], failure: node.failure, firstOutput: first,
          endOutput: Int32(outputs.count)))
    }
    symbols = FlatTable(trie.symbols)
    self.nodes = FlatTable(nodes)
    edges = FlatTable(zip(layout.next, layout.owner).map { Edge(next: $0, owner: $1) })
    self.outputs = FlatTable(outputs)
  }

  /// Goes on by one character and appends the terms that end with it, the longest first.
  ///
  /// - Parameters:
  ///   - scalar: A scalar of the basic plane, or 0 for any other character.
  ///   - end: The UTF-8 offset behind it.
  @inline(__always)
  func advance(_ state: inout State, by scalar: Int, endingAt end: Int, hits: inout [Hit]) {
    let symbol = Int(symbols[scalar])
    guard symbol != 0 else {
      state.index = 0
      return
    }
    var node = nodes[Int(state.index)]
    while true {
      let edge = edges[Int(node.base) &+ symbol]
      if edge.owner == state.index {
        state.index = edge.next
        break
      }
      if state.index == 0 { return }
      state.index = node.failure
      node = nodes[Int(state.index)]
    }
    node = nodes[Int(state.index)]
    var output = Int(node.firstOutput)
    while output < Int(node.endOutput) {
      let found = outputs[output]
      hits.append(Hit(term: found.term, start: Int32(end) &- found.length, end: Int32(end)))
      output &+= 1
    }
  }
}
