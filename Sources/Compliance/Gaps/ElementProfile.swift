import TaskRules
import TextMatching

/// What an element is about: the pairs of neighbouring characters in its texts and terms.
struct ElementProfile: Sendable {
  /// Pairs with their weights; see ``CharacterPairs``.
  let pairs: [UInt32: Double]

  /// Gathers an element's texts: its name and what it asks weigh more than its many wordings.
  init(element: Element) {
    var pairs: [UInt32: Double] = [:]
    func add(_ text: String, weight: Double) {
      for pair in CharacterPairs.of(NormalisedText(text).bytes) { pairs[pair, default: 0] += weight }
    }
    add(element.name.zh, weight: 3)
    add(element.requirement, weight: 1.5)
    add(element.suggestion.zh, weight: 1)
    for expression in element.covered {
      for term in expression.terms { add(term, weight: 0.3) }
    }
    self.pairs = pairs.mapValues { $0.squareRoot() }
  }
}

extension Expression {
  /// All terms that can carry the expression.
  var terms: [String] {
    switch self {
    case .term(let term): [term]
    case .concept: []
    case .any(let parts), .all(let parts, _), .sequence(let parts, _): parts.flatMap(\.terms)
    case .excluding(let inner, _, _): inner.terms
    }
  }
}
