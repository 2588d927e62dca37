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

  /// Where the automaton stands: the transition that led there.
  struct Position: BitwiseCopyable {
    fileprivate var edge: Edge

    /// Whether terms end here.
    @inline(__always)
    var endsTerms: Bool { edge.endsTerms }
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
  private let failures: FlatTable<State>
  /// For each state where the terms that end in it stand in ``outputs``.
  private let outputPlaces: FlatTable<Int32>
  /// The terms that end in one place, the longest first, list by list, each behind its length.
  private let outputs: FlatTable<Int32>
  /// The length of each term in UTF-8.
  private let lengths: FlatTable<Int32>
  private let startState: Int
  /// The most terms that end in one place.
  let mostAtOnce: Int

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
    startState = Int(layout.bases[0])
    self.mostAtOnce = mostAtOnce
    symbols = trie.symbols
    edges = FlatTable(count: layout.owner.count) { edges in
      edges.initialize(repeating: .none)
      for place in layout.owner.indices where layout.owner[place] >= 0 {
        let longest = Int(layout.bases[Int(layout.next[place])])
        let second = Int(failures[longest])
        let third = Int(failures[second])
        edges[place] = Edge(
          symbol: place - Int(layout.bases[Int(layout.owner[place])]),
          longest: longest, second: second, third: third,
          hasMore: failures[third] != layout.bases[0],
          endsTerms: outputPlaces[longest] > 0)
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
      edge: Edge(
        symbol: 0, longest: startState, second: startState, third: startState, hasMore: false,
        endsTerms: false))
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
    var edge = edges[startState &+ symbol]
    edge = third.symbol == symbol ? third : edge
    edge = second.symbol == symbol ? second : edge
    edge = longest.symbol == symbol ? longest : edge
    if before.hasMore,
      longest.symbol != symbol, second.symbol != symbol, third.symbol != symbol
    {
      edge = self.edge(behind: before.third, by: symbol)
    }
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
    Ending(state: State(truncatingIfNeeded: position.edge.longest), end: end)
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

/// A transition, with all that follows from it, in one word: the more of them lie in the nearest memory,
/// the faster is the search.
private struct Edge: Sendable, BitwiseCopyable {
  /// From the lowest bit on: 16 each for the three states, one for whether there are more suffixes, one
  /// for whether terms end, and 14 for the symbol.
  private var bits: UInt64

  /// How many states, and places of edges, there can be.
  static let mostStates = 1 << 16
  /// How many symbols there can be.
  static let mostSymbols = 1 << 14 - 1

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
  ///   - endsTerms: Whether terms end in the state that it leads to.
  init(
    symbol: Int, longest: Int, second: Int, third: Int, hasMore: Bool, endsTerms: Bool
  ) {
    bits =
      UInt64(longest) | UInt64(second) << 16 | UInt64(third) << 32 | (hasMore ? 1 << 48 : 0)
      | (endsTerms ? 1 << 49 : 0) | UInt64(symbol) << 50
  }

  @inline(__always)
  var symbol: Int { Int(truncatingIfNeeded: bits &>> 50) }
  @inline(__always)
  var longest: Int { Int(truncatingIfNeeded: UInt16(truncatingIfNeeded: bits)) }
  @inline(__always)
  var second: Int { Int(truncatingIfNeeded: UInt16(truncatingIfNeeded: bits &>> 16)) }
  @inline(__always)
  var third: Int { Int(truncatingIfNeeded: UInt16(truncatingIfNeeded: bits &>> 32)) }
  @inline(__always)
  var hasMore: Bool { bits & 1 &<< 48 != 0 }
  @inline(__always)
  var endsTerms: Bool { bits & 1 &<< 49 != 0 }
}
