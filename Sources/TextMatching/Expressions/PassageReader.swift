/// Asks an ``ExpressionProgram`` about passages, reusing its memory.
///
/// It cannot be copied: it is one thread's scratch memory, and a copy would cost more than a question.
/// A passage takes in as many measures as it has room for; each expression is then asked once of them
/// all, by operations on sets of clauses, and no match runs over from one measure to another.
public struct PassageReader: ~Copyable {
  /// The expressions.
  public let program: ExpressionProgram
  /// The text of the passage.
  public private(set) var text = NormalisedText()
  /// The clauses of the passage.
  public private(set) var passage = Passage()

  private var scan: PassageScan
  /// For each term, the clauses in which it ends; valid for the terms present.
  private let clausesOfTerm: ScratchTable<ClauseSet>
  /// The terms that occur.
  private var termsPresent: [Int32] = []
  /// The clauses in which nodes match that each clause answers by itself; valid for those worked out in
  /// this passage. See ``LocalNodes``.
  private let memory: ScratchTable<ClauseSet>
  /// For each of them, the number of the passage for which it was last worked out.
  private let passageOfMemory: ScratchTable<UInt32>
  private var passageNumber: UInt32 = 1
  /// For each clause, where its hits start; one more entry than clauses once the passage is closed.
  private var firstHitOfClause: [Int32] = []
  /// For each expression, whether it may match: all others cannot.
  private let isCandidate: ScratchTable<Bool>
  private var candidates: [Int32] = []
  /// The measure that is being taken in.
  private var open = OpenMeasure()

  private struct OpenMeasure {
    var start = 0
    var sourceStart = 0
    var titleEnd = 0
    var firstHit = 0
  }

  /// Creates a reader.
  public init(program: ExpressionProgram) {
    self.program = program
    scan = PassageScan(automaton: program.automaton, entries: program.scanEntries)
    clausesOfTerm = ScratchTable(repeating: .none, count: program.terms.count)
    memory = ScratchTable(repeating: .none, count: program.memoryCount)
    passageOfMemory = ScratchTable(repeating: 0, count: program.memoryCount)
    isCandidate = ScratchTable(repeating: false, count: program.count)
  }

  // MARK: Reading

  /// Forgets the passage and keeps the memory.
  public mutating func removeAll() {
    for term in termsPresent { clausesOfTerm[Int(term)] = .none }
    for expression in candidates { isCandidate[Int(expression)] = false }
    termsPresent.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    forgetNodes()
    firstHitOfClause.removeAll(keepingCapacity: true)
    text.removeAll()
    passage.removeAll()
    scan.removeAll()
  }

  /// Begins a measure; ``append(_:)`` gives its text and ``endMeasure()`` ends it.
  public mutating func beginMeasure() {
    text.beginText()
    scan.beginText()
    open = OpenMeasure(
      start: text.count, sourceStart: text.sourceLength, titleEnd: text.count,
      firstHit: scan.hits.count)
  }

  /// Appends UTF-8 to the measure. Cost: linear in the text and in the occurrences of terms.
  public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    text.append(source, to: &scan)
  }

  /// Appends text to the measure.
  public mutating func append(_ source: String) {
    var source = source
    source.withUTF8 { append($0) }
  }

  /// What was appended so far is the measure's run-in title.
  public mutating func endTitle() {
    open.titleEnd = text.count
  }

  /// Ends the measure; false where the passage has no room for its clauses: then it is not taken in,
  /// and belongs in the next passage. A passage always has room for one.
  public mutating func endMeasure() -> Bool {
    scan.findTerms()
    let range = open.start..<text.count
    let measure = Passage.Measure(
      range: range, clauses: 0..<0, sourceStart: open.sourceStart, titleEnd: open.titleEnd)
    let isAdded = text.withBytes { passage.add(measure, of: $0, marks: scan.marks) }
    guard isAdded else {
      scan.removeHits(from: open.firstHit)
      return false
    }
    noteHits(in: passage.measures[passage.measures.count - 1].clauses)
    return true
  }

  /// Notes in which of a measure's clauses each term ends: a term with a mark in it belongs to the
  /// clause in which it ends.
  private mutating func noteHits(in clauses: Range<Int>) {
    guard !clauses.isEmpty else { return }
    var clause = clauses.lowerBound
    var set = ClauseSet(clause)
    var end = passage.clauses[clause].range.upperBound
    firstHitOfClause.append(Int32(open.firstHit))
    for index in open.firstHit..<scan.hits.count {
      let hit = scan.hits[index]
      while Int(hit.end) > end, clause + 1 < clauses.upperBound {
        clause += 1
        set = ClauseSet(clause)
        end = passage.clauses[clause].range.upperBound
        firstHitOfClause.append(Int32(index))
      }
      let term = Int(hit.term)
      let before = clausesOfTerm[term]
      if before.isEmpty { termsPresent.append(hit.term) }
      clausesOfTerm[term] = before | set
    }
    while firstHitOfClause.count < clauses.upperBound {
      firstHitOfClause.append(Int32(scan.hits.count))
    }
  }

  /// Ends the passage: expressions can be asked from here on.
  public mutating func close() {
    firstHitOfClause.append(Int32(scan.hits.count))
    for term in termsPresent {
      for at in program.triggered.range(Int(term)) {
        let expression = program.triggered.entries[at]
        guard !isCandidate[Int(expression)] else { continue }
        isCandidate[Int(expression)] = true
        candidates.append(expression)
      }
    }
  }

  private mutating func forgetNodes() {
    passageNumber &+= 1
    guard passageNumber == 0 else { return }
    // Numbers start again: none may look like one of long ago.
    for node in 0..<program.memoryCount { passageOfMemory[node] = 0 }
    passageNumber = 1
  }

  // MARK: Asking

  /// Whether an expression may match somewhere in the passage. Cost: one look.
  @inline(__always)
  public func mayMatch(_ expression: Int) -> Bool { isCandidate[expression] }

  /// The clauses that take part in matches of an expression, looking at some clauses only.
  public func matches(of expression: Int, in live: ClauseSet) -> ClauseSet {
    guard isCandidate[expression], hasRequired(expression, in: live) else { return .none }
    return evaluate(Int(program.roots[expression]), live)
  }

  private func hasRequired(_ expression: Int, in live: ClauseSet) -> Bool {
    for at in program.required.range(expression)
    where (clauses(of: Int(program.required.entries[at])) & live).isEmpty {
      return false
    }
    return true
  }

  /// Of the clauses that take part in matches of an expression, those of its first parts: in
  /// `A & B` the clauses of A, which B only places.
  public func anchors(of expression: Int, in live: ClauseSet) -> ClauseSet {
    guard isCandidate[expression] else { return .none }
    return anchors(atNode: Int(program.roots[expression]), live)
  }

  private func anchors(atNode node: Int, _ live: ClauseSet) -> ClauseSet {
    let found = evaluate(node, live)
    guard !found.isEmpty else { return .none }
    let step = program.nodes[node]
    switch step.kind {
    case .any:
      var union = ClauseSet.none
      for at in 0..<Int(step.count) { union = union | anchors(atNode: child(of: step, at), live) }
      return union
    case .all: return anchors(atNode: child(of: step, 0), found)
    case .excluding: return anchors(atNode: child(of: step, 0), found)
    case .atom, .sequence: return found
    }
  }

  @inline(__always)
  private func child(of step: ExpressionProgram.Node, _ at: Int) -> Int {
    Int(program.children[Int(step.first) + at])
  }

  private func evaluate(_ node: Int, _ live: ClauseSet) -> ClauseSet {
    let step = program.nodes[node]
    if step.kind == .atom { return clauses(of: Int(step.first)) & live }
    guard step.memory >= 0 else { return evaluate(step, live) }
    return remembered(at: Int(step.memory)) { evaluate(step, passage.all) } & live
  }

  /// The clauses in which an atom occurs.
  private func clauses(of atom: Int) -> ClauseSet {
    remembered(at: atom) {
      var clauses = ClauseSet.none
      for at in program.termsOfAtoms.range(atom) {
        clauses = clauses | clausesOfTerm[Int(program.termsOfAtoms.entries[at])]
      }
      return clauses
    }
  }

  /// What is remembered of a node, worked out when first asked for: most nodes never are.
  @inline(__always)
  private func remembered(at place: Int, _ answer: () -> ClauseSet) -> ClauseSet {
    if passageOfMemory[place] != passageNumber {
      memory[place] = answer()
      passageOfMemory[place] = passageNumber
    }
    return memory[place]
  }

  private func evaluate(_ step: ExpressionProgram.Node, _ live: ClauseSet) -> ClauseSet {
    switch step.kind {
    case .atom:
      return clauses(of: Int(step.first)) & live
    case .any:
      var union = ClauseSet.none
      for at in 0..<Int(step.count) { union = union | evaluate(child(of: step, at), live) }
      return union
    case .all:
      return meeting(step, live)
    case .sequence:
      return sequences(step, live)
    case .excluding:
      let inner = evaluate(child(of: step, 0), live)
      if inner.isEmpty { return .none }
      let excluded = evaluate(child(of: step, 1), passage.all)
      if excluded.isEmpty { return inner }
      let rest = live - stretch(of: excluded, step.scope)
      return rest == live ? inner : evaluate(child(of: step, 0), rest)
    }
  }

  private func stretch(of clauses: ClauseSet, _ scope: Expression.Scope) -> ClauseSet {
    switch scope {
    case .clause: clauses
    case .sentence: passage.sentences(of: clauses)
    case .item: passage.measures(of: clauses)
    }
  }

  /// The clauses that carry children, in stretches where all children match.
  private func meeting(_ step: ExpressionProgram.Node, _ live: ClauseSet) -> ClauseSet {
    var place = live
    var union = ClauseSet.none
    for at in 0..<Int(step.count) {
      // Children are asked within the places left, so that each narrows the next.
      let found = evaluate(child(of: step, at), place)
      if found.isEmpty { return .none }
      union = union | found
      place = place & stretch(of: found, step.scope)
    }
    return union & place
  }

  /// The clauses in which atoms stand in order.
  private func sequences(_ step: ExpressionProgram.Node, _ live: ClauseSet) -> ClauseSet {
    var place = live
    for at in 0..<Int(step.count) {
      place = evaluate(child(of: step, at), place)
      if place.isEmpty { return .none }
    }
    var found = ClauseSet.none
    place.forEach { clause in
      if holdsSequence(step, from: 0, behind: 0, gap: -1, in: hits(in: clause)) {
        found.insert(clause)
      }
    }
    return found
  }

  /// The hits that end in a clause, as indices.
  @inline(__always)
  private func hits(in clause: Int) -> Range<Int> {
    Int(firstHitOfClause[clause])..<Int(firstHitOfClause[clause + 1])
  }

  /// Whether the parts of a sequence from one on stand in order behind an offset, among the hits of a
  /// clause from one on: hits are in order of their ends, so none before can follow.
  private func holdsSequence(
    _ step: ExpressionProgram.Node, from part: Int, behind end: Int32, gap: Int32,
    in candidates: Range<Int>
  ) -> Bool {
    let atom = Int(program.nodes[child(of: step, part)].first)
    let row = program.sequenceAtoms.row(of: atom)
    let isLast = part &+ 1 == Int(step.count)
    for index in candidates {
      let hit = scan.hits[index]
      guard program.sequenceAtoms.has(Int(hit.term), at: row), hit.start >= end,
        gap < 0 || hit.start &- end <= gap
      else { continue }
      if isLast { return true }
      let next = program.gaps[Int(step.first) &+ part]
      if holdsSequence(
        step, from: part &+ 1, behind: hit.end, gap: next,
        in: (index &+ 1)..<candidates.upperBound)
      {
        return true
      }
    }
    return false
  }

  /// The hits that carry an expression within some clauses, by position, none inside another.
  public func hits(of expression: Int, in clauses: ClauseSet) -> [TermAutomaton.Hit] {
    var found: [TermAutomaton.Hit] = []
    collectHits(of: [(expression, clauses)], into: &found)
    return found
  }

  /// Puts the hits that carry one of some expressions, each within clauses of its own, in place of
  /// what an array holds: by position, none inside another.
  public func collectHits(
    of expressions: [(expression: Int, clauses: ClauseSet)], into found: inout [TermAutomaton.Hit]
  ) {
    found.removeAll(keepingCapacity: true)
    var union = ClauseSet.none
    for (_, clauses) in expressions { union = union | clauses }
    union.forEach { clause in
      for index in hits(in: clause) {
        let hit = scan.hits[index]
        for (expression, clauses) in expressions
        where clauses.contains(clause) && program.isCarried(expression, by: Int(hit.term)) {
          found.addOutermost(hit)
          break
        }
      }
    }
  }

  /// The clause that a hit belongs to, by the hit's end.
  public func clause(of hit: TermAutomaton.Hit) -> Int {
    passage.clause(at: Int(hit.end) - 1)
  }
}

extension [TermAutomaton.Hit] {
  /// Adds a hit that ends where the last one does or behind it, unless it lies inside that one; those
  /// that lie inside it go.
  @inline(__always)
  fileprivate mutating func addOutermost(_ hit: TermAutomaton.Hit) {
    while let last, last.start >= hit.start { removeLast() }
    if let last, last.end == hit.end { return }
    append(hit)
  }
}
