/// Finds every occurrence of every term in one pass: Aho and Corasick's automaton over characters.
///
/// Characters that occur in some term are numbered; all others lead back to the start, so that the
/// cost of a text hardly depends on the number of terms. Transitions live in a double array.
public struct TermAutomaton: Sendable {
  /// An occurrence of a term.
  public struct Hit: Sendable, Hashable {
    /// Index of the term.
    public var term: Int32
    /// UTF-8 offset of its first byte.
    public var start: Int32
    /// UTF-8 offset behind its last byte.
    public var end: Int32
  }

  /// A transition: the state reached, and the state that it belongs to.
  private struct Edge: Sendable {
    var next: Int32
    var owner: Int32
  }

  /// The number of each scalar of the basic plane, 0 for those that occur in no term.
  private let symbols: [UInt16]
  private let bases: [Int32]
  private let edges: [Edge]
  private let failures: [Int32]
  /// For each state, where its outputs start; one more entry than states.
  private let outputStarts: [Int32]
  /// Terms that end in a state, with their lengths in UTF-8.
  private let outputs: [(term: Int32, length: Int32)]

  /// Compiles terms in normal form. Empty terms never occur. Cost: linear in the terms' length.
  public init(terms: [[UInt8]]) {
    var trie = TermTrie(terms: terms)
    trie.link()
    let layout = DoubleArrayLayout(trie: trie)
    symbols = trie.symbols
    bases = layout.bases
    edges = zip(layout.next, layout.owner).map { Edge(next: $0, owner: $1) }
    failures = trie.nodes.map(\.failure)
    var starts: [Int32] = [0]
    var outputs: [(term: Int32, length: Int32)] = []
    for node in trie.nodes {
      var at = node
      while true {
        for term in at.terms { outputs.append((term, Int32(terms[Int(term)].count))) }
        guard at.outputLink > 0 else { break }
        at = trie.nodes[Int(at.outputLink)]
      }
      starts.append(Int32(outputs.count))
    }
    outputStarts = starts
    self.outputs = outputs
  }

  /// Appends all occurrences in a text in normal form, in order of their ends.
  ///
  /// Cost: linear in the text and the number of occurrences.
  public func appendHits(in text: UnsafeBufferPointer<UInt8>, to hits: inout [Hit]) {
    symbols.withUnsafeBufferPointer { symbols in
      bases.withUnsafeBufferPointer { bases in
        edges.withUnsafeBufferPointer { edges in
          failures.withUnsafeBufferPointer { failures in
            outputStarts.withUnsafeBufferPointer { starts in
              var state = 0
              var index = 0
              while index < text.count {
                let (scalar, length) = text.scalar(at: index)
                index += length
                let symbol = Int(symbols[scalar])
                if symbol == 0 {
                  state = 0
                  continue
                }
                while true {
                  let edge = edges[Int(bases[state]) + symbol]
                  if Int(edge.owner) == state {
                    state = Int(edge.next)
                    break
                  }
                  if state == 0 { break }
                  state = Int(failures[state])
                }
                var output = Int(starts[state])
                let end = Int(starts[state + 1])
                while output < end {
                  let found = outputs[output]
                  hits.append(
                    Hit(term: found.term, start: Int32(index) - found.length, end: Int32(index)))
                  output += 1
                }
              }
            }
          }
        }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar at an offset and its length; 0 for one beyond the basic plane or malformed.
  @inline(__always)
  func scalar(at index: Int) -> (scalar: Int, length: Int) {
    let first = self[index]
    if first < 0x80 { return (Int(first), 1) }
    if first >= 0xE0, first < 0xF0, index + 2 < count {
      return (
        Int(first & 0x0F) << 12 | Int(self[index + 1] & 0x3F) << 6 | Int(self[index + 2] & 0x3F), 3
      )
    }
    if first >= 0xC0, first < 0xE0, index + 1 < count {
      return (Int(first & 0x1F) << 6 | Int(self[index + 1] & 0x3F), 2)
    }
    return (0, 1)
  }
}
