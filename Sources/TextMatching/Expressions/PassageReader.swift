/// Asks an ``ExpressionProgram`` about one passage after the other, reusing its memory.
///
/// It cannot be copied: it is one thread's scratch memory, and a copy would cost more than a question.
/// One reader belongs to one thread. A passage is read once by ``read()``; expressions are then
/// asked by set operations over its clauses.
public struct PassageReader: ~Copyable {
  /// The expressions.
  public let program: ExpressionProgram
  /// The passage's text; fill it before ``read()``.
  public var text = NormalisedText()
  /// The clauses of the passage read.
  public private(set) var passage = Passage()
  /// All occurrences of terms in the passage read, by their ends.
  public private(set) var hits: [TermAutomaton.Hit] = []

  /// The expressions that may match the passage read, in no order: all others cannot.
  public private(set) var candidates: [Int32] = []

  /// The clause in which each hit ends.
  private var clauseOfHit: [Int32] = []
  /// For each atom, the clauses in which it occurs; valid for the atoms present.
  private var clausesOfAtom: [ClauseSet]
  /// For each atom, its last hit, as index into ``chain``; -1 for none.
  private var lastOfAtom: [Int32]
  /// Hits of atoms, each with the one before it of the same atom.
  private var chain: [(hit: Int32, previous: Int32)] = []
  /// The atoms that occur.
  private var present: [Int32] = []
  /// For each expression, the number of the passage for which it was last made a candidate.
  private var stampOfExpression: [Int]
  private var stamp = 0

  /// Creates a reader.
  public init(program: ExpressionProgram) {
    self.program = program
    clausesOfAtom = Array(repeating: .none, count: program.atomCount)
    lastOfAtom = Array(repeating: -1, count: program.atomCount)
    stampOfExpression = Array(repeating: 0, count: program.count)
  }

  /// Reads the passage in ``text``, whose first `titleEnd` bytes are a run-in title. Cost: linear in
  /// the text and in the occurrences of terms.
  public mutating func read(titleEnd: Int = 0) {
    for atom in present {
      clausesOfAtom[Int(atom)] = .none
      lastOfAtom[Int(atom)] = -1
    }
    present.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    chain.removeAll(keepingCapacity: true)
    clauseOfHit.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    stamp += 1
    text.bytes.withUnsafeBufferPointer { bytes in
      passage.cut(bytes, titleEnd: titleEnd)
      program.automaton.appendHits(in: bytes, to: &hits)
    }
    var clause = 0
    for (index, hit) in hits.enumerated() {
      while clause + 1 < passage.clauses.count,
        Int(hit.end) > passage.clauses[clause].range.upperBound
      {
        clause += 1
      }
      // A term with a mark in it belongs to the clause in which it ends.
      clauseOfHit.append(Int32(clause))
      for at in program.atomsOfTerms.range(Int(hit.term)) {
        let atom = Int(program.atomsOfTerms.entries[at])
        if lastOfAtom[atom] < 0 {
          present.append(Int32(atom))
          addCandidates(of: atom)
        }
        clausesOfAtom[atom].insert(clause)
        chain.append((Int32(index), lastOfAtom[atom]))
        lastOfAtom[atom] = Int32(chain.count - 1)
      }
    }
  }

  private mutating func addCandidates(of atom: Int) {
    for at in program.triggered.range(atom) {
      let expression = program.triggered.entries[at]
      guard stampOfExpression[Int(expression)] != stamp else { continue }
      stampOfExpression[Int(expression)] = stamp
      candidates.append(expression)
    }
  }

  /// The clauses that take part in matches of an expression, looking at some clauses only.
  public func matches(of expression: Int, in live: ClauseSet) -> ClauseSet {
    guard stampOfExpression[expression] == stamp else { return .none }
    return evaluate(Int(program.roots[expression]), live)
  }

  /// Of the clauses that take part in matches of an expression, those of its first parts: in
  /// `A & B` the clauses of A, which B only places.
  public func anchors(of expression: Int, in live: ClauseSet) -> ClauseSet {
    anchors(atNode: Int(program.roots[expression]), live)
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
    switch step.kind {
    case .atom:
      return clausesOfAtom[Int(step.first)] & live
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
    case .item: clauses.isEmpty ? .none : passage.all
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
      place = place & clausesOfAtom[Int(program.nodes[child(of: step, at)].first)]
      if place.isEmpty { return .none }
    }
    var found = ClauseSet.none
    place.forEach { clause in
      if holdsSequence(step, from: 0, behind: 0, gap: -1, in: Int32(clause)) {
        found.insert(clause)
      }
    }
    return found
  }

  /// Whether the parts of a sequence from one on stand in order behind an offset.
  private func holdsSequence(
    _ step: ExpressionProgram.Node, from part: Int, behind end: Int32, gap: Int32, in clause: Int32
  ) -> Bool {
    guard part < Int(step.count) else { return true }
    let next = program.gaps[Int(step.first) + part]
    var link = lastOfAtom[Int(program.nodes[child(of: step, part)].first)]
    while link >= 0 {
      let entry = chain[Int(link)]
      link = entry.previous
      guard clauseOfHit[Int(entry.hit)] == clause else { continue }
      let hit = hits[Int(entry.hit)]
      guard hit.start >= end, gap < 0 || hit.start - end <= gap else { continue }
      if holdsSequence(step, from: part + 1, behind: hit.end, gap: next, in: clause) { return true }
    }
    return false
  }

  /// The hits that carry an expression within some clauses, by position, none inside another.
  public func hits(of expression: Int, in clauses: ClauseSet) -> [TermAutomaton.Hit] {
    var found: [TermAutomaton.Hit] = []
    for at in program.carriers.range(expression) {
      var link = lastOfAtom[Int(program.carriers.entries[at])]
      while link >= 0 {
        let entry = chain[Int(link)]
        if clauses.contains(Int(clauseOfHit[Int(entry.hit)])) { found.append(hits[Int(entry.hit)]) }
        link = entry.previous
      }
    }
    found.sort { ($0.start, $1.end) < ($1.start, $0.end) }
    var kept: [TermAutomaton.Hit] = []
    for hit in found where hit.end > (kept.last?.end ?? -1) { kept.append(hit) }
    return kept
  }

  /// The clause that a hit belongs to, by the hit's end.
  public func clause(of hit: TermAutomaton.Hit) -> Int {
    passage.clause(at: Int(hit.end) - 1)
  }
}
