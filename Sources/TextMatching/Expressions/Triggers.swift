/// For each term, the expressions that can only match where it, or another of their triggers, is.
///
/// Nearly every term triggers one expression or none. The first of each stands in a table of its own, so
/// that noting it takes no loop whose length cannot be foreseen.
struct Triggers: Sendable, Stored {
  /// The expressions of each term.
  private let expressions: Grouped
  /// The first expression of each term; where it has none, the number behind all expressions.
  private let firsts: FlatTable<Int32>
  /// For each term, 1 where it has more than one, else 0.
  private let haveMore: FlatTable<UInt8>

  /// Turns the triggers of each expression round, for so many terms.
  init(ofExpressions triggers: FlatLists<Int32>, termCount: Int) {
    let expressions = Grouped(indicesOf: triggers, count: termCount)
    firsts = FlatTable(
      (0..<termCount).map { term in
        expressions.range(term).first.map { expressions.entries[$0] } ?? Int32(triggers.count)
      })
    haveMore = FlatTable((0..<termCount).map { expressions.range($0).count > 1 ? 1 : 0 })
    self.expressions = expressions
  }

  init(from reader: inout TableReader) throws(BrokenTables) {
    expressions = try Grouped(from: &reader)
    firsts = try reader.table()
    haveMore = try reader.table()
  }

  func write(to writer: inout TableWriter) {
    expressions.write(to: &writer)
    writer.write(firsts)
    writer.write(haveMore)
  }

  /// The first expression that a term triggers; where it triggers none, the number behind all.
  @inline(__always)
  func first(of term: Int) -> Int { Int(firsts[term]) }

  /// 1 where a term triggers more than one expression, else 0.
  @inline(__always)
  func moreCount(of term: Int) -> Int { Int(haveMore[term]) }

  /// Calls the body with all expressions that a term triggers.
  @inline(__always)
  func forEach(of term: Int, _ body: (Int) -> Void) {
    for at in expressions.range(term) { body(Int(expressions.entries[at])) }
  }
}
