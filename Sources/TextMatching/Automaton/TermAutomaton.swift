/// Finds every occurrence of every term in one pass: Aho and Corasick's automaton over characters.
///
/// Characters that occur in some term are numbered; all others lead back to the start, so that the
/// cost of a text hardly depends on the number of terms. Transitions live in a double array.
public struct TermAutomaton: Sendable, Stored {
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
    /// The longest of these terms: all others are suffixes of it, and ``TermSuffixes`` lead to them.
    var longest: Int32
    /// The UTF-8 offset behind them.
    var end: Int32
  }

  /// Where the automaton stands: the transition that led there.
  struct Position: BitwiseCopyable {
    fileprivate var edge: Edge
  }

  /// Why terms do not compile.
  enum Excess: Error {
    /// More terms than can be numbered, or more characters or states than an edge can name.
    case tooManyTerms
  }

  /// The number of each scalar of the basic plane, 0 for those that occur in no term.
  private let symbols: FlatTable<UInt16>
  /// The start has an edge by every symbol.
  private let edges: FlatTable<Edge>
  /// The state of each state's longest proper suffix that goes on by some symbol: others lead nowhere.
  private let failures: FlatTable<Int32>
  /// For each state, the longest term that ends in it.
  private let longestTerms: FlatTable<MaybeTerm>
  /// The length of each term in UTF-8.
  private let lengths: FlatTable<Int32>
  private let startState: Int

  /// Lays out the trie of some terms. Throws where it has more states than edges can name. Cost: linear in the
  /// terms' length.
  init(_ trie: TermTrie, of terms: FlatLists<UInt8>) throws(Excess) {
    guard trie.symbolCount <= Edge.mostSymbols, trie.nodes.count <= Edge.mostStates else {
      throw .tooManyTerms
    }
    let layout = DoubleArrayLayout(trie: trie)
    guard layout.owner.count <= Edge.mostStates else { throw .tooManyTerms }
    var failures = [Int32](repeating: 0, count: layout.owner.count)
    var longestTerms = [MaybeTerm](repeating: .none, count: layout.owner.count)
    for (index, node) in trie.nodes.enumerated() {
      let state = Int(layout.bases[index])
      failures[state] = layout.bases[trie.suffixGoingOn(of: node)]
      longestTerms[state] = MaybeTerm(trie.longestTerm(of: node))
    }
    symbols = FlatTable(trie.symbols)
    startState = Int(layout.bases[0])
    edges = Self.edges(layout, failures)
    self.failures = FlatTable(failures)
    self.longestTerms = FlatTable(longestTerms)
    lengths = FlatTable(terms.map { Int32($0.count) })
  }

  init(from reader: inout TableReader) throws(BrokenTables) {
    symbols = try reader.table()
    edges = try reader.table()
    failures = try reader.table()
    longestTerms = try reader.table()
    lengths = try reader.table()
    startState = try reader.number()
  }

  func write(to writer: inout TableWriter) {
    writer.write(symbols)
    writer.write(edges)
    writer.write(failures)
    writer.write(longestTerms)
    writer.write(lengths)
    writer.write(startState)
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
    if before.isLeft(by: edge, as: start) { edge = self.edge(behind: before.third, by: symbol) }
    position.edge = edge
  }

  /// The edge by a symbol of the longest proper suffix of a state that has one.
  @inline(never)
  private func edge(behind state: Int, by symbol: Int) -> Edge {
    var state = Int(failures[state])
    while edges[state &+ symbol].symbol != symbol { state = Int(failures[state]) }
    return edges[state &+ symbol]
  }

  /// What ends where the automaton stands, at an offset, and whether anything does: 1 or 0.
  @inline(__always)
  func ending(at position: Position, _ end: Int32) -> (ending: Ending, count: Int) {
    let longest = longestTerms[position.edge.longest]
    return (Ending(longest: longest.number, end: end), longest.count)
  }

  /// The occurrence of one of an ending's terms.
  @inline(__always)
  func hit(_ term: Int32, at ending: Ending) -> Hit {
    Hit(term: term, start: ending.end &- lengths[Int(term)], end: ending.end)
  }
}

/// A transition, with all that follows from it, in one word: the more of them lie in the nearest memory,
/// the faster is the search.
private struct Edge: Equatable, Unpadded {
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

  /// Whether there are more suffixes, and one edge is the other.
  ///
  /// Neither can be foreseen, but both together hardly ever come, so that it has to be one comparison:
  /// two edges never differ in whether there are more suffixes alone.
  @inline(__always)
  func isLeft(by edge: Edge, as start: Edge) -> Bool {
    edge.bits ^ start.bits == ~bits & Self.more
  }

  private static var more: UInt64 { 1 &<< 48 }
}
