/// Asks an ``ExpressionProgram`` about one passage after the other, reusing its memory.
///
/// One reader belongs to one thread. A passage is read once by ``read()``; expressions are then
/// asked by set operations over its clauses.
public struct PassageReader {
  /// The expressions.
  public let program: ExpressionProgram
  /// The passage's text; fill it before ``read()``.
  public var text = NormalisedText()
  /// The clauses of the passage read.
  public private(set) var passage = Passage()
  /// All occurrences of terms in the passage read, by their ends.
  public private(set) var hits: [TermAutomaton.Hit] = []

  /// The clause in which each hit starts.
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
      let term = Int(hit.term)
      for at in Int(program.atomStarts[term])..<Int(program.atomStarts[term + 1]) {
        let atom = Int(program.atomsOfTerms[at])
        if lastOfAtom[atom] < 0 { present.append(Int32(atom)) }
        clausesOfAtom[atom].insert(clause)
        chain.append((Int32(index), lastOfAtom[atom]))
        lastOfAtom[atom] = Int32(chain.count - 1)
      }
    }
  }

  /// Appends the expressions that may match this passage: all others cannot. Each stands once.
  public mutating func appendCandidates(to candidates: inout [Int32]) {
    for atom in present {
      for expression in program.triggered[Int(atom)]
      where stampOfExpression[Int(expression)] != stamp {
        stampOfExpression[Int(expression)] = stamp
        candidates.append(expression)
      }
    }
  }

  /// The clauses that take part in matches of an expression, looking at some clauses only.
  public func matches(of expression: Int, in live: ClauseSet) -> ClauseSet {
    evaluate(program.roots[expression], live)
  }

  /// Of the clauses that take part in matches of an expression, those of its first parts: in
  /// `A & B` the clauses of A, which B only places.
  public func anchors(of expression: Int, in live: ClauseSet) -> ClauseSet {
    anchors(atNode: program.roots[expression], live)
  }

  private func anchors(atNode node: Int, _ live: ClauseSet) -> ClauseSet {
    let found = evaluate(node, live)
    guard !found.isEmpty else { return .none }
    switch program.nodes[node] {
    case .any(let children):
      return children.reduce(.none) { $0 | anchors(atNode: $1, live) }
    case .all(let children, _):
      return children.first.map { anchors(atNode: $0, found) } ?? found
    case .excluding(let inner, _, _):
      return anchors(atNode: inner, found)
    case .atom, .sequence:
      return found
    }
  }

  private func evaluate(_ node: Int, _ live: ClauseSet) -> ClauseSet {
    switch program.nodes[node] {
    case .atom(let atom):
      return clausesOfAtom[atom] & live
    case .any(let children):
      var union = ClauseSet.none
      for child in children { union = union | evaluate(child, live) }
      return union
    case .all(let children, let scope):
      return meeting(of: children, scope, live)
    case .sequence(let parts, let gaps):
      return sequences(of: parts, gaps, live)
    case .excluding(let inner, let exclusion, let scope):
      let excluded = evaluate(exclusion, passage.all)
      if excluded.isEmpty { return evaluate(inner, live) }
      return evaluate(inner, live - stretch(of: excluded, scope))
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
  private func meeting(
    of children: [Int], _ scope: Expression.Scope, _ live: ClauseSet
  ) -> ClauseSet {
    var place = live
    var union = ClauseSet.none
    for child in children {
      // Children are asked within the places left, so that each narrows the next.
      let found = evaluate(child, place)
      if found.isEmpty { return .none }
      union = union | found
      place = place & stretch(of: found, scope)
    }
    return union & place
  }

  /// The clauses in which atoms stand in order.
  private func sequences(of parts: [Int], _ gaps: [Int?], _ live: ClauseSet) -> ClauseSet {
    var place = live
    for part in parts {
      guard case .atom(let atom) = program.nodes[part] else { return .none }
      place = place & clausesOfAtom[atom]
    }
    var found = ClauseSet.none
    for clause in place.members where holdsSequence(parts, gaps, in: clause) {
      found.insert(clause)
    }
    return found
  }

  private func holdsSequence(_ parts: [Int], _ gaps: [Int?], in clause: Int) -> Bool {
    // Ends of all ways to match the parts so far: few, as clauses are short.
    var ends: [Int32] = []
    for (index, part) in parts.enumerated() {
      let here = hits(ofAtomAt: part, in: clause)
      if index == 0 {
        ends = here.map(\.end)
        continue
      }
      let most = gaps[index - 1].map(Int32.init)
      ends = here.filter { hit in
        ends.contains { end in
          hit.start >= end && most.map { hit.start - end <= $0 } ?? true
        }
      }.map(\.end)
      if ends.isEmpty { return false }
    }
    return true
  }

  private func hits(ofAtomAt node: Int, in clause: Int) -> [TermAutomaton.Hit] {
    guard case .atom(let atom) = program.nodes[node] else { return [] }
    var found: [TermAutomaton.Hit] = []
    var link = lastOfAtom[atom]
    while link >= 0 {
      let entry = chain[Int(link)]
      if Int(clauseOfHit[Int(entry.hit)]) == clause { found.append(hits[Int(entry.hit)]) }
      link = entry.previous
    }
    return found
  }

  /// The hits that carry an expression within some clauses, by position, none inside another.
  public func hits(of expression: Int, in clauses: ClauseSet) -> [TermAutomaton.Hit] {
    var found: [TermAutomaton.Hit] = []
    for atom in program.carriers[expression] {
      var link = lastOfAtom[atom]
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
