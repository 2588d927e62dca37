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

  /// A transition, with all that follows from it: one look a character, where no failure intervenes.
  private struct Edge: Sendable, BitwiseCopyable {
    /// The state that it belongs to, or -1.
    var owner: State
    /// The state that it leads to.
    var next: State
    /// The longest term that ends there, or -1.
    var term: Int32
    /// Where the number of the other terms that end there stands, and behind it they; 0 for none.
    var others: Int32
  }

  /// The number of each scalar of the basic plane, 0 for those that occur in no term.
  private let symbols: [UInt16]
  private let edges: FlatTable<Edge>
  /// The state of each state's longest proper suffix.
  private let failures: FlatTable<State>
  /// The terms that end where a longer one ends too, list by list, each behind its length.
  private let others: FlatTable<Int32>
  /// The length of each term in UTF-8.
  private let lengths: FlatTable<Int32>
  /// Nothing read.
  let start: State

  /// Compiles terms in normal form. Empty terms never occur. Cost: linear in the terms' length.
  init(terms: FlatLists<UInt8>) {
    var trie = TermTrie(terms: terms)
    trie.link()
    let layout = DoubleArrayLayout(trie: trie)
    failures = FlatTable(count: layout.owner.count) { failures in
      failures.initialize(repeating: 0)
      for (index, node) in trie.nodes.enumerated() {
        failures[Int(layout.bases[index])] = layout.bases[Int(node.failure)]
      }
    }
    var longest: [Int32] = []
    longest.reserveCapacity(trie.nodes.count)
    // No list starts at 0.
    var others: [Int32] = [0]
    var firstOthers: [Int32] = []
    firstOthers.reserveCapacity(trie.nodes.count)
    var found: [Int32] = []
    for node in trie.nodes {
      trie.findTerms(endingAt: node, &found)
      longest.append(found.first ?? -1)
      firstOthers.append(found.count > 1 ? Int32(others.count) : 0)
      guard found.count > 1 else { continue }
      others.append(Int32(found.count - 1))
      others += found.dropFirst()
    }
    start = layout.bases[0]
    symbols = trie.symbols
    edges = FlatTable(count: layout.owner.count) { edges in
      for place in layout.owner.indices {
        let (owner, next) = (layout.owner[place], Int(layout.next[place]))
        edges[place] =
          owner < 0
          ? Edge(owner: -1, next: 0, term: -1, others: 0)
          : Edge(
            owner: layout.bases[Int(owner)], next: layout.bases[next], term: longest[next],
            others: firstOthers[next])
      }
    }
    self.others = FlatTable(others)
    lengths = FlatTable(terms.map { Int32($0.count) })
  }

  /// The number of a scalar of the basic plane, below 0x8000; 0 where it occurs in no term.
  func symbol(of scalar: Int) -> UInt16 { symbols[scalar] }

  /// Goes on by one character and appends the terms that end with it, the longest first.
  ///
  /// - Parameters:
  ///   - symbol: The character's number; 0 for one that occurs in no term.
  ///   - end: The UTF-8 offset behind it.
  @inline(__always)
  func advance(
    _ state: inout State, by symbol: Int, endingAt end: Int32, hits: inout GrowingTable<Hit>
  ) {
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
    state = edge.next
    guard edge.term >= 0 else { return }
    hits.append(hit(edge.term, endingAt: end))
    guard edge.others != 0 else { return }
    let first = Int(edge.others)
    for other in (first &+ 1)...(first &+ Int(others[first])) {
      hits.append(hit(others[other], endingAt: end))
    }
  }

  @inline(__always)
  private func hit(_ term: Int32, endingAt end: Int32) -> Hit {
    Hit(term: term, start: end &- lengths[Int(term)], end: end)
  }
}
