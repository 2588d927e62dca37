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
    /// The number of the list of these terms; 0 where none ends.
    var list: Int32
    /// The UTF-8 offset behind them.
    var end: Int32
  }

  /// Where the automaton stands: the transition that led there.
  struct Position: BitwiseCopyable {
    fileprivate var edge: Edge
  }

  /// Why terms do not compile.
  enum Excess: Error {
    /// More characters or states than an edge can name.
    case tooManyTerms
  }

  /// The number of each scalar of the basic plane, 0 for those that occur in no term.
  private let symbols: [UInt16]
  /// The start has an edge by every symbol.
  private let edges: FlatTable<Edge>
  /// The state of each state's longest proper suffix.
  private let failures: FlatTable<Int32>
  /// For each state, the number of the list of the terms that end in it.
  private let lists: FlatTable<UInt16>
  /// The terms that end in one place, the longest first; the first list is empty.
  private let termsOfLists: Grouped
  /// The lists that each term stands in.
  private let listsOfTerms: Grouped
  /// The length of each term in UTF-8.
  private let lengths: FlatTable<Int32>
  private let startState: Int

  /// Compiles terms in normal form. Empty terms never occur. Throws where there are more than some tens of
  /// thousands. Cost: linear in the terms' length.
  init(terms: FlatLists<UInt8>) throws(Excess) {
    var trie = TermTrie(terms: terms)
    guard trie.symbolCount <= Edge.mostSymbols, trie.nodes.count <= Edge.mostStates else {
      throw .tooManyTerms
    }
    trie.link()
    let layout = DoubleArrayLayout(trie: trie)
    guard layout.owner.count <= Edge.mostStates else { throw .tooManyTerms }
    var failures = [Int32](repeating: 0, count: layout.owner.count)
    var lists = [UInt16](repeating: 0, count: layout.owner.count)
    var termsOfLists = FlatLists<Int32>([[]])
    var found: [Int32] = []
    for (index, node) in trie.nodes.enumerated() {
      let state = Int(layout.bases[index])
      failures[state] = layout.bases[Int(node.failure)]
      trie.findTerms(endingAt: node, &found)
      guard !found.isEmpty else { continue }
      // There are fewer lists than states.
      lists[state] = UInt16(truncatingIfNeeded: termsOfLists.count)
      termsOfLists.append(list: found)
    }
    symbols = trie.symbols
    startState = Int(layout.bases[0])
    edges = Self.edges(layout, failures)
    self.failures = FlatTable(failures)
    self.lists = FlatTable(lists)
    self.termsOfLists = Grouped(termsOfLists)
    listsOfTerms = Grouped(indicesOf: termsOfLists, count: terms.count)
    lengths = FlatTable(terms.map { Int32($0.count) })
  }

  private static func edges(_ layout: DoubleArrayLayout, _ failures: [Int32]) -> FlatTable<Edge> {
    FlatTable(count: layout.owner.count) { edges in
      edges.initialize(repeating: .none)
      for place in layout.owner.indices where layout.owner[place] >= 0 {
        let longest = Int(layout.bases[Int(layout.next[place])])
        let second = Int(failures[longest])
        let third = Int(failures[second])
        edges[place] = Edge(
          symbol: place - Int(layout.bases[Int(layout.owner[place])]),
          longest: longest, second: second, third: third,
          hasMore: failures[third] != layout.bases[0])
      }
    }
  }

  /// Nothing read.
  var start: Position {
    Position(
      edge: Edge(
        symbol: 0, longest: startState, second: startState, third: startState, hasMore: false))
  }

  /// The number of a scalar of the basic plane, below 0x8000; 0 where it occurs in no term.
  func symbol(of scalar: Int) -> UInt16 { symbols[scalar] }

  /// Goes on by one character, given by its number; 0 stands for one that occurs in no term.
  ///
  /// What a text says next cannot be foreseen, and a wrong guess costs more than all the rest. So there is
  /// hardly a branch: the edges of the three longest suffixes and of the start are all looked up, and one
  /// is taken.
  @inline(__always)
  func advance(_ position: inout Position, by symbol: Int) {
    let before = position.edge
    let longest = edges[before.longest &+ symbol]
    let second = edges[before.second &+ symbol]
    let third = edges[before.third &+ symbol]
    let start = edges[startState &+ symbol]
    var edge = third.symbol == symbol ? third : start
    edge = second.symbol == symbol ? second : edge
    edge = longest.symbol == symbol ? longest : edge
    // Where there are more suffixes, the three are not the start, and lead elsewhere.
    if before.hasMore, edge == start { edge = self.edge(behind: before.third, by: symbol) }
    position.edge = edge
  }

  /// The edge by a symbol of the longest proper suffix of a state that has one.
  @inline(never)
  private func edge(behind state: Int, by symbol: Int) -> Edge {
    var state = Int(failures[state])
    while edges[state &+ symbol].symbol != symbol { state = Int(failures[state]) }
    return edges[state &+ symbol]
  }

  /// What ends where the automaton stands, at an offset.
  @inline(__always)
  func ending(at position: Position, _ end: Int32) -> Ending {
    Ending(list: Int32(lists[position.edge.longest]), end: end)
  }

  /// How many lists of terms that end in one place there are.
  var listCount: Int { termsOfLists.count }

  /// The terms of a list, as places for ``term(_:)`` and ``hit(_:at:)``, the longest first.
  @inline(__always)
  func terms(ofList list: Int) -> Range<Int> { termsOfLists.range(list) }

  /// The terms of an ending, likewise.
  @inline(__always)
  func terms(of ending: Ending) -> Range<Int> { terms(ofList: Int(ending.list)) }

  /// One of an ending's terms.
  @inline(__always)
  func term(_ place: Int) -> Int32 { termsOfLists.entries[place] }

  /// The occurrence of one of an ending's terms.
  @inline(__always)
  func hit(_ place: Int, at ending: Ending) -> Hit {
    let term = term(place)
    return Hit(term: term, start: ending.end &- lengths[Int(term)], end: ending.end)
  }

  /// For each of some groups of terms, the lists in which some of them stand, each once. Cost: linear in
  /// the lists of all these terms.
  func lists(withTermsOf groups: FlatLists<Int32>) -> FlatLists<Int32> {
    var result = FlatLists<Int32>()
    var lists: [Int32] = []
    // The last group that each list was met in.
    var metIn = [Int](repeating: -1, count: listCount)
    for (index, group) in groups.enumerated() {
      lists.removeAll(keepingCapacity: true)
      for term in group {
        for at in listsOfTerms.range(Int(term)) {
          let list = listsOfTerms.entries[at]
          guard metIn[Int(list)] != index else { continue }
          metIn[Int(list)] = index
          lists.append(list)
        }
      }
      result.append(list: lists)
    }
    return result
  }
}

/// A transition, with all that follows from it, in one word: the more of them lie in the nearest memory,
/// the faster is the search.
private struct Edge: Sendable, Equatable, BitwiseCopyable {
  /// From the lowest bit on: 16 each for the three states, one for whether there are more suffixes, and 15
  /// for the symbol.
  private var bits: UInt64

  /// How many states, and places of edges, there can be.
  static let mostStates = 1 << 16 - 1
  /// How many symbols there can be.
  static let mostSymbols = 1 << 15 - 1

  /// Where there is no edge: it is by no symbol.
  static var none: Edge { Edge(bits: .max) }

  private init(bits: UInt64) { self.bits = bits }

  /// - Parameters:
  ///   - symbol: What the transition is by. With its place it tells whose it is, for no two states count
  ///     their edges from one place.
  ///   - longest: The state that it leads to.
  ///   - second: The state of that one's longest proper suffix; the start, which is that of the empty
  ///     suffix, where there is none.
  ///   - third: The state of the suffix behind; likewise.
  ///   - hasMore: Whether there are still shorter ones.
  init(symbol: Int, longest: Int, second: Int, third: Int, hasMore: Bool) {
    bits =
      UInt64(longest) | UInt64(second) << 16 | UInt64(third) << 32 | (hasMore ? 1 << 48 : 0)
      | UInt64(symbol) << 49
  }

  @inline(__always)
  var symbol: Int { Int(truncatingIfNeeded: bits &>> 49) }
  @inline(__always)
  var longest: Int { Int(truncatingIfNeeded: UInt16(truncatingIfNeeded: bits)) }
  @inline(__always)
  var second: Int { Int(truncatingIfNeeded: UInt16(truncatingIfNeeded: bits &>> 16)) }
  @inline(__always)
  var third: Int { Int(truncatingIfNeeded: UInt16(truncatingIfNeeded: bits &>> 32)) }
  @inline(__always)
  var hasMore: Bool { bits & 1 &<< 48 != 0 }
}
