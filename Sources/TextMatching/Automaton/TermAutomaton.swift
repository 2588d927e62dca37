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
    fileprivate var index: Int32
    /// Where its edges stand, counted by symbol.
    fileprivate var base: Int32
  }

  /// A transition, with all that is needed to go on from the state that it leads to: one look a
  /// character, where no failure intervenes.
  private struct Edge: Sendable, BitwiseCopyable {
    /// The state that it belongs to, or -1.
    var owner: Int32
    /// The state that it leads to.
    var next: State
    /// Where the outputs of that state start: their number, then they; 0 for none.
    var outputs: Int32
  }

  /// A number of outputs, or one of them: a term that ends in a state, with its length in UTF-8.
  private struct Output: Sendable, BitwiseCopyable {
    var term: Int32
    var length: Int32
  }

  /// The number of each scalar of the basic plane, 0 for those that occur in no term.
  private let symbols: FlatTable<UInt16>
  /// The state of each state's longest proper suffix.
  private let failures: FlatTable<State>
  private let edges: FlatTable<Edge>
  private let outputs: FlatTable<Output>
  /// Nothing read.
  let start: State

  /// Compiles terms in normal form. Empty terms never occur. Cost: linear in the terms' length.
  public init(terms: [[UInt8]]) {
    var trie = TermTrie(terms: terms)
    trie.link()
    let layout = DoubleArrayLayout(trie: trie)
    // No outputs stand first.
    var outputs = [Output(term: 0, length: 0)]
    var found: [Int32] = []
    let starts = trie.nodes.map { node in
      trie.findTerms(endingAt: node, &found)
      guard !found.isEmpty else { return Int32(0) }
      let start = Int32(outputs.count)
      outputs.append(Output(term: Int32(found.count), length: 0))
      for term in found {
        outputs.append(Output(term: term, length: Int32(terms[Int(term)].count)))
      }
      return start
    }
    func state(_ index: Int32) -> State { State(index: index, base: layout.bases[Int(index)]) }
    start = state(0)
    symbols = FlatTable(trie.symbols)
    failures = FlatTable(count: trie.nodes.count) { failures in
      for index in trie.nodes.indices { failures[index] = state(trie.nodes[index].failure) }
    }
    edges = FlatTable(count: layout.next.count) { edges in
      for index in layout.next.indices {
        let next = layout.next[index]
        edges[index] = Edge(
          owner: layout.owner[index], next: state(next), outputs: starts[Int(next)])
      }
    }
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
      state = start
      return
    }
    var edge = edges[Int(state.base) &+ symbol]
    while edge.owner != state.index {
      if state.index == 0 { return }
      state = failures[Int(state.index)]
      edge = edges[Int(state.base) &+ symbol]
    }
    state = edge.next
    guard edge.outputs != 0 else { return }
    let first = Int(edge.outputs)
    for output in (first &+ 1)...(first &+ Int(outputs[first].term)) {
      let found = outputs[output]
      hits.append(Hit(term: found.term, start: Int32(end) &- found.length, end: Int32(end)))
    }
  }
}
