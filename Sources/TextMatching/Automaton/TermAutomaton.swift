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

  /// A place where terms end, some inside another.
  struct Ending: BitwiseCopyable {
    /// The state of the text before it.
    fileprivate var state: State
    /// The UTF-8 offset.
    var end: Int32
  }

  /// A state is known by the place from which its edges are counted, so that an edge leads straight to the
  /// next ones.
  fileprivate typealias State = Int32

  /// Where the automaton stands: the states of what it has read, and of its longest suffixes.
  struct Position: BitwiseCopyable {
    /// The state of the longest suffix of the text that some term begins with.
    fileprivate var longest: State
    /// That of the next shorter one; the start, which is that of the empty suffix, where there is none.
    fileprivate var second: State
    /// That of the one behind; likewise.
    fileprivate var third: State
    /// 1 where there are still shorter ones, otherwise 0.
    fileprivate var hasMore: Int32
    /// Whether terms end here.
    fileprivate(set) var endsTerms: Bool
  }

  /// A transition, with all that follows from it.
  private struct Edge: Sendable, BitwiseCopyable {
    /// The state that it belongs to, or -1.
    var owner: State
    /// The state that it leads to, doubled; plus 1 where terms end there.
    var longest: Int32
    /// The state of that one's longest proper suffix.
    var second: State
    /// The state of the suffix behind, doubled; plus 1 where there is still another.
    var third: Int32
  }

  /// The number of each scalar of the basic plane, 0 for those that occur in no term.
  private let symbols: [UInt16]
  /// The start has an edge by every symbol.
  private let edges: FlatTable<Edge>
  /// The state of each state's longest proper suffix.
  private let failures: FlatTable<State>
  /// For each state where the terms that end in it stand in ``outputs``.
  private let outputPlaces: FlatTable<Int32>
  /// The terms that end in one place, the longest first, list by list, each behind its length.
  private let outputs: FlatTable<Int32>
  /// The length of each term in UTF-8.
  private let lengths: FlatTable<Int32>
  private let startState: State
  /// The most terms that end in one place.
  let mostAtOnce: Int

  /// Compiles terms in normal form. Empty terms never occur. Cost: linear in the terms' length.
  init(terms: FlatLists<UInt8>) {
    var trie = TermTrie(terms: terms)
    trie.link()
    let layout = DoubleArrayLayout(trie: trie)
    var failures = [State](repeating: 0, count: layout.owner.count)
    var outputPlaces = failures
    var outputs: [Int32] = [0]
    var found: [Int32] = []
    var mostAtOnce = 0
    for (index, node) in trie.nodes.enumerated() {
      let state = Int(layout.bases[index])
      failures[state] = layout.bases[Int(node.failure)]
      trie.findTerms(endingAt: node, &found)
      guard !found.isEmpty else { continue }
      mostAtOnce = max(mostAtOnce, found.count)
      outputPlaces[state] = Int32(outputs.count)
      outputs.append(Int32(found.count))
      outputs += found
    }
    startState = layout.bases[0]
    self.mostAtOnce = mostAtOnce
    symbols = trie.symbols
    edges = FlatTable(count: layout.owner.count) { edges in
      for place in layout.owner.indices {
        edges[place] = Edge(owner: -1, longest: 0, second: 0, third: 0)
        guard layout.owner[place] >= 0 else { continue }
        let owner = layout.bases[Int(layout.owner[place])]
        let longest = layout.bases[Int(layout.next[place])]
        let second = failures[Int(longest)]
        let third = failures[Int(second)]
        let hasMore = failures[Int(third)] != layout.bases[0]
        edges[place] = Edge(
          owner: owner, longest: longest << 1 | (outputPlaces[Int(longest)] > 0 ? 1 : 0),
          second: second, third: third << 1 | (hasMore ? 1 : 0))
      }
    }
    self.failures = FlatTable(failures)
    self.outputPlaces = FlatTable(outputPlaces)
    self.outputs = FlatTable(outputs)
    lengths = FlatTable(terms.map { Int32($0.count) })
  }

  /// Nothing read.
  var start: Position {
    Position(
      longest: startState, second: startState, third: startState, hasMore: 0, endsTerms: false)
  }

  /// The number of a scalar of the basic plane, below 0x8000; 0 where it occurs in no term.
  func symbol(of scalar: Int) -> UInt16 { symbols[scalar] }

  /// Goes on by one character, given by its number; 0 stands for one that occurs in no term.
  ///
  /// What a text says next cannot be foreseen, and a wrong guess costs more than all the rest. So there is
  /// hardly a branch: the edges of the three longest suffixes and of the start are all looked up, and one
  /// is taken.
  @inline(__always)
  func advance(_ position: inout Position, by symbol: Int32) {
    let (longest, second) = (position.longest &+ symbol, position.second &+ symbol)
    let third = position.third &+ symbol
    let lacksLongest: Int32 = edges[Int(longest)].owner == position.longest ? 0 : 1
    let lacksSecond: Int32 = edges[Int(second)].owner == position.second ? 0 : 1
    let lacksThird: Int32 = edges[Int(third)].owner == position.third ? 0 : 1
    var place = lacksThird == 0 ? third : startState &+ symbol
    place = lacksSecond == 0 ? second : place
    place = lacksLongest == 0 ? longest : place
    if position.hasMore & lacksLongest & lacksSecond & lacksThird != 0 {
      place = self.place(ofEdgeBehind: position.third, by: symbol)
    }
    let edge = edges[Int(place)]
    position = Position(
      longest: edge.longest &>> 1, second: edge.second, third: edge.third &>> 1,
      hasMore: edge.third & 1, endsTerms: edge.longest & 1 != 0)
  }

  /// Where the edge by a symbol stands of the longest proper suffix of a state that has one.
  @inline(never)
  private func place(ofEdgeBehind state: State, by symbol: Int32) -> Int32 {
    var state = failures[Int(state)]
    while edges[Int(state &+ symbol)].owner != state { state = failures[Int(state)] }
    return state &+ symbol
  }

  /// What ends where the automaton stands, at an offset.
  @inline(__always)
  func ending(at position: Position, _ end: Int32) -> Ending {
    Ending(state: position.longest, end: end)
  }

  /// The terms of an ending, as places for ``hit(_:at:)``, the longest first.
  @inline(__always)
  func terms(of ending: Ending) -> Range<Int> {
    let place = Int(outputPlaces[Int(ending.state)])
    return Range(uncheckedBounds: (place &+ 1, place &+ 1 &+ Int(outputs[place])))
  }

  /// The occurrence of one of an ending's terms.
  @inline(__always)
  func hit(_ place: Int, at ending: Ending) -> Hit {
    let term = outputs[place]
    return Hit(term: term, start: ending.end &- lengths[Int(term)], end: ending.end)
  }
}
