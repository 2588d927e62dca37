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

  /// Where the automaton stands: what it has read so far may go on to a term. A state is known by the
  /// place from which its edges are counted, so that an edge leads straight to the next ones.
  typealias State = Int32

  /// A transition.
  private struct Edge: Sendable, BitwiseCopyable {
    /// The state that it belongs to, or -1.
    var owner: State
    /// Twice the state that it leads to, and 1 where terms end there.
    var next: Int32
  }

  /// A number of outputs, or one of them: a term that ends in a state, with its length in UTF-8.
  private struct Output: Sendable, BitwiseCopyable {
    var term: Int32
    var length: Int32
  }

  /// The number of each scalar of the basic plane, 0 for those that occur in no term.
  private let symbols: FlatTable<UInt16>
  private let edges: FlatTable<Edge>
  /// The state of each state's longest proper suffix.
  private let failures: FlatTable<State>
  /// Where the outputs of each state start: their number, then they.
  private let firstOutputs: FlatTable<Int32>
  private let outputs: FlatTable<Output>
  /// Nothing read.
  let start: State

  /// Compiles terms in normal form. Empty terms never occur. Cost: linear in the terms' length.
  public init(terms: [[UInt8]]) {
    var trie = TermTrie(terms: terms)
    trie.link()
    let layout = DoubleArrayLayout(trie: trie)
    var outputs: [Output] = []
    var failures = [State](repeating: 0, count: layout.owner.count)
    var firstOutputs = [Int32](repeating: -1, count: layout.owner.count)
    for (index, node) in trie.nodes.enumerated() {
      let state = Int(layout.bases[index])
      failures[state] = layout.bases[Int(node.failure)]
      let found = trie.terms(endingAt: node)
      guard !found.isEmpty else { continue }
      firstOutputs[state] = Int32(outputs.count)
      outputs.append(Output(term: Int32(found.count), length: 0))
      for term in found {
        outputs.append(Output(term: term, length: Int32(terms[Int(term)].count)))
      }
    }
    start = layout.bases[0]
    symbols = FlatTable(trie.symbols)
    edges = FlatTable(
      zip(layout.next, layout.owner).map { next, owner in
        guard owner >= 0 else { return Edge(owner: -1, next: 0) }
        let state = layout.bases[Int(next)]
        return Edge(
          owner: layout.bases[Int(owner)],
          next: state * 2 + (firstOutputs[Int(state)] >= 0 ? 1 : 0))
      })
    self.failures = FlatTable(failures)
    self.firstOutputs = FlatTable(firstOutputs)
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
    var edge = edges[Int(state) &+ symbol]
    while edge.owner != state {
      if state == start { return }
      state = failures[Int(state)]
      edge = edges[Int(state) &+ symbol]
    }
    state = edge.next &>> 1
    guard edge.next & 1 != 0 else { return }
    let first = Int(firstOutputs[Int(state)])
    for output in (first &+ 1)...(first &+ Int(outputs[first].term)) {
      let found = outputs[output]
      hits.append(Hit(term: found.term, start: Int32(end) &- found.length, end: Int32(end)))
    }
  }
}
