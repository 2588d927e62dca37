/// Writes terms that must stand side by side as one: 办 directly behind 不 is the term 不办.
///
/// A word of one character is found everywhere, and wherever its neighbour is found too, it would have to
/// be asked whether they meet. What they make together is rare, and names the place exactly.
struct JoinedTerms {
  /// The most terms that two parts are joined to: each costs time when rules are loaded.
  private static let most = 64

  private let concepts: [ExactText: Expression]

  /// Will look up concepts by their names.
  init(concepts: [ExactText: Expression]) {
    self.concepts = concepts
  }

  /// The parts of a sequence and the gaps between them, with parts made one where there is no gap.
  func join(
    _ parts: [Expression], gaps: [Int?]
  ) -> (parts: [Expression], gaps: [Int?]) {
    guard gaps.contains(0), let first = parts.first else { return (parts, gaps) }
    var joined = (parts: [first], gaps: [Int?]())
    for (gap, part) in zip(gaps, parts.dropFirst()) {
      let last = joined.parts.count - 1
      if gap == 0, let whole = join(joined.parts[last], part) {
        joined.parts[last] = whole
      } else {
        joined.parts.append(part)
        joined.gaps.append(gap)
      }
    }
    return joined
  }

  /// Every term of the first with every one of the second; nil where that gains nothing, or costs too much.
  private func join(_ first: Expression, _ second: Expression) -> Expression? {
    var firsts: [String] = []
    var seconds: [String] = []
    guard collect(first, in: &firsts), collect(second, in: &seconds),
      firsts.count * seconds.count <= Self.most,
      firsts.contains(where: isCharacter) || seconds.contains(where: isCharacter),
      firsts.allSatisfy(endsNothing)
    else { return nil }
    return .any(firsts.flatMap { first in seconds.map { .term(first + $0) } })
  }

  /// Adds the terms of an expression, which some concepts hold; false where it is more than terms, has too
  /// many, or holds itself.
  private func collect(
    _ expression: Expression, heldBy names: [String] = [], in terms: inout [String]
  ) -> Bool {
    switch expression {
    case .term(let term):
      terms.append(term)
      return terms.count <= Self.most
    case .concept(let name):
      guard let concept = concepts[ExactText(name)], !names.contains(name) else { return false }
      return collect(concept, heldBy: names + [name], in: &terms)
    case .any(let parts):
      return parts.count <= Self.most && parts.allSatisfy { collect($0, heldBy: names, in: &terms) }
    case .all, .sequence, .excluding: return false
    }
  }

  private func isCharacter(_ term: String) -> Bool {
    var scalars = term.unicodeScalars.makeIterator()
    return scalars.next() != nil && scalars.next() == nil
  }

  /// Whether no clause ends within or behind a term: a sequence stands in one clause, but a term with a
  /// mark in it belongs to the clause in which it ends.
  private func endsNothing(_ term: String) -> Bool {
    term.unicodeScalars.allSatisfy { scalar in
      guard scalar.value < 0x10000 else { return true }
      let action = NormalForm.shared.actions[Int(scalar.value)]
      let normal = action == NormalForm.Action.keep ? Int(scalar.value) : Int(action)
      return action != NormalForm.Action.expand && !Passage.mayEnd(normal)
    }
  }
}
