/// What expressions match in the passage.
extension PassageReader {
  /// Whether an expression may match somewhere in the passage. Cost: one look.
  @inline(__always)
  public func mayMatch(_ expression: Int) -> Bool { isCandidate[expression] }

  /// The clauses that take part in matches of an expression, looking at some clauses only.
  public func matches(of expression: Int, in live: ClauseSet) -> ClauseSet {
    guard isCandidate[expression], hasRequired(expression, in: live) else { return .none }
    return evaluate(Int(program.roots[expression]), live)
  }

  private func hasRequired(_ expression: Int, in live: ClauseSet) -> Bool {
    for at in program.required.range(expression) {
      let atom = Int(program.required.entries[at])
      if (remembered(at: atom) { occurrences(of: atom) } & live).isEmpty { return false }
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
    guard step.memory >= 0 else { return evaluate(step, live) }
    return remembered(at: Int(step.memory)) { evaluate(step, passage.all) } & live
  }

  /// The clauses in which an atom occurs.
  private func occurrences(of atom: Int) -> ClauseSet {
    var clauses = ClauseSet.none
    for at in program.termsOfAtoms.range(atom) {
      clauses = clauses | clausesOfTerm[Int(program.termsOfAtoms.entries[at])]
    }
    return clauses
  }

  /// What is remembered of a node, worked out when first asked for: most nodes never are.
  @inline(__always)
  private func remembered(at place: Int, _ answer: () -> ClauseSet) -> ClauseSet {
    if isAnswered[place] { return answers[place] }
    let clauses = answer()
    answers[place] = clauses
    isAnswered[place] = true
    return clauses
  }

  private func evaluate(_ step: ExpressionProgram.Node, _ live: ClauseSet) -> ClauseSet {
    switch step.kind {
    case .atom:
      return occurrences(of: Int(step.first)) & live
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
      if holdsSequence(step, from: 0, behind: 0, gap: -1, in: endings(in: clause)) {
        found.insert(clause)
      }
    }
    return found
  }

  /// The endings in a clause, as indices.
  @inline(__always)
  func endings(in clause: Int) -> Range<Int> {
    Int(firstEndingOfClause[clause])..<Int(firstEndingOfClause[clause + 1])
  }

  /// Whether the parts of a sequence from one on stand in order behind an offset, among the endings of a
  /// clause from one on: they are in order, so that none before can follow. Cost: linear in the terms that
  /// end there, however long the clause, times those within the gaps.
  private func holdsSequence(
    _ step: ExpressionProgram.Node, from part: Int, behind end: Int32, gap: Int32,
    in candidates: Range<Int>
  ) -> Bool {
    let atom = Int(program.nodes[child(of: step, part)].first)
    let row = program.sequenceAtoms.row(of: atom)
    let isLast = part &+ 1 == Int(step.count)
    let gapBehind = program.gaps[Int(step.first) &+ part]
    for index in candidates {
      let ending = scan.endings[index]
      // Those that end farther off than the longest term begin too far off as well.
      if gap >= 0, ending.end &- end > gap &+ program.longestTerm { return false }
      guard program.sequenceAtoms.has(Int(ending.longest), at: row) else { continue }
      var next: Int32? = ending.longest
      while let term = next {
        next = program.suffixes.longest(of: term)
        let hit = program.automaton.hit(term, at: ending)
        guard hit.start >= end, gap < 0 || hit.start &- end <= gap, belongs(term, to: atom)
        else { continue }
        if isLast { return true }
        if holdsSequence(
          step, from: part &+ 1, behind: hit.end, gap: gapBehind,
          in: (index &+ 1)..<candidates.upperBound)
        {
          return true
        }
        // What may stand anywhere behind this hit may stand behind no later one if not behind this.
        if gapBehind < 0 { return false }
      }
    }
    return false
  }

  private func belongs(_ term: Int32, to atom: Int) -> Bool {
    program.termsOfAtoms.range(atom).contains { program.termsOfAtoms.entries[$0] == term }
  }
}
