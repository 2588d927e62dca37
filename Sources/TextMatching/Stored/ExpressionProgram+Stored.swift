extension ExpressionProgram {
  /// The program as ASCII text, for a literal in a source of the same build: reading it takes a tenth of
  /// the time of compiling.
  package var stored: String {
    var writer = TableWriter()
    write(to: &writer)
    return String(decoding: SevenBits.text(of: writer.words), as: UTF8.self)
  }

  /// Reads what ``stored`` gave; nil where some of it is missing. Cost: linear, a millisecond for the rules
  /// of a year.
  package init?(stored: StaticString) {
    let text = UnsafeRawBufferPointer(
      start: stored.utf8Start, count: stored.utf8CodeUnitCount)
    var reader = TableReader(SevenBits.words(of: text))
    do {
      try self.init(from: &reader)
    } catch {
      return nil
    }
  }
}

extension ExpressionProgram: Stored {
  init(from reader: inout TableReader) throws(BrokenTables) {
    automaton = try TermAutomaton(from: &reader)
    suffixes = try TermSuffixes(from: &reader)
    terms = try FlatLists(from: &reader)
    longestTerm = Int32(truncatingIfNeeded: try reader.number())
    nodes = try Node.table(from: &reader)
    memoryCount = try reader.number()
    children = try reader.table()
    gaps = try reader.table()
    roots = try reader.table()
    termsOfAtoms = try Grouped(from: &reader)
    sequenceAtoms = try BitRows(from: &reader)
    carriers = try BitRows(from: &reader)
    required = try Grouped(from: &reader)
    triggers = try Triggers(from: &reader)
    scanEntries = PassageScan.entries(for: automaton)
  }

  func write(to writer: inout TableWriter) {
    automaton.write(to: &writer)
    suffixes.write(to: &writer)
    terms.write(to: &writer)
    writer.write(Int(longestTerm))
    Node.write(nodes, to: &writer)
    writer.write(memoryCount)
    writer.write(children)
    writer.write(gaps)
    writer.write(roots)
    termsOfAtoms.write(to: &writer)
    sequenceAtoms.write(to: &writer)
    carriers.write(to: &writer)
    required.write(to: &writer)
    triggers.write(to: &writer)
  }
}

extension ExpressionProgram.Node {
  /// Nodes field by field: they have padding.
  fileprivate static func write(
    _ nodes: FlatTable<ExpressionProgram.Node>, to writer: inout TableWriter
  ) {
    let all = (0..<nodes.count).map { nodes[$0] }
    writer.write(FlatTable(all.map { UInt8($0.kind.rawValue) }))
    writer.write(FlatTable(all.map { UInt8($0.scope.rawValue) }))
    writer.write(FlatTable(all.map(\.first)))
    writer.write(FlatTable(all.map(\.count)))
    writer.write(FlatTable(all.map(\.memory)))
  }

  fileprivate static func table(
    from reader: inout TableReader
  ) throws(BrokenTables) -> FlatTable<ExpressionProgram.Node> {
    let kinds = try reader.table(of: UInt8.self)
    let scopes = try reader.table(of: UInt8.self)
    let firsts = try reader.table(of: Int32.self)
    let counts = try reader.table(of: Int32.self)
    let memories = try reader.table(of: Int32.self)
    guard
      [scopes.count, firsts.count, counts.count, memories.count].allSatisfy({ $0 == kinds.count })
    else { throw BrokenTables() }
    var nodes: [ExpressionProgram.Node] = []
    nodes.reserveCapacity(kinds.count)
    for index in 0..<kinds.count {
      guard let kind = Kind(rawValue: kinds[index]),
        let scope = Expression.Scope(rawValue: scopes[index])
      else { throw BrokenTables() }
      nodes.append(
        ExpressionProgram.Node(
          kind: kind, scope: scope, first: firsts[index], count: counts[index],
          memory: memories[index]))
    }
    return FlatTable(nodes)
  }
}
