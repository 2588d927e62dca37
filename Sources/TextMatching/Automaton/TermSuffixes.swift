/// Which terms end wherever a longer one does.
struct TermSuffixes: Sendable, Stored {
  /// For each term, the longest other one that is a suffix of it.
  private let suffixes: FlatTable<MaybeTerm>

  /// Takes the suffixes from the trie of all terms.
  init(_ trie: TermTrie) {
    suffixes = FlatTable(trie.suffixes.map(MaybeTerm.init))
  }

  init(from reader: inout TableReader) throws(BrokenTables) {
    suffixes = try reader.table()
  }

  func write(to writer: inout TableWriter) { writer.write(suffixes) }

  /// The longest other term that is a suffix of one, and so ends wherever that one does.
  @inline(__always)
  func longest(of term: Int32) -> Int32? {
    let suffix = suffixes[Int(term)]
    return suffix.count == 0 ? nil : suffix.number
  }

  /// The longest other term that is a suffix of one, with 1, or 0 where there is none.
  @inline(__always)
  func first(of term: Int32) -> (suffix: Int32, count: Int) {
    (suffixes[Int(term)].number, suffixes[Int(term)].count)
  }

  /// For each of some groups of terms, the terms that are in it or have a suffix that is. Cost: linear in
  /// all these.
  func termsEnding(withSomeOf groups: FlatLists<Int32>) -> FlatLists<Int32> {
    let withSuffix = Grouped(indicesOf: allSuffixes(), count: suffixes.count)
    var result = FlatLists<Int32>()
    var found: [Int32] = []
    // The last group that each term was met in.
    var metIn = [Int](repeating: -1, count: suffixes.count)
    for (index, group) in groups.enumerated() {
      found.removeAll(keepingCapacity: true)
      for term in group {
        for at in withSuffix.range(Int(term)) {
          let longer = withSuffix.entries[at]
          guard metIn[Int(longer)] != index else { continue }
          metIn[Int(longer)] = index
          found.append(longer)
        }
      }
      result.append(list: found)
    }
    return result
  }

  /// For each term, itself and all others that are suffixes of it.
  private func allSuffixes() -> FlatLists<Int32> {
    var result = FlatLists<Int32>()
    var found: [Int32] = []
    for term in 0..<suffixes.count {
      found.removeAll(keepingCapacity: true)
      var next: Int32? = Int32(term)
      while let suffix = next {
        found.append(suffix)
        next = longest(of: suffix)
      }
      result.append(list: found)
    }
    return result
  }
}
