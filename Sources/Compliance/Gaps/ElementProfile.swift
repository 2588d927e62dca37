import TaskRules
import TextMatching

/// What an element is about: the pairs of neighbouring characters in its texts and terms.
struct ElementProfile: Sendable {
  /// Pairs in rising order with their weights; see ``CharacterPairs``.
  let pairs: [(pair: UInt32, weight: Double)]

  /// Gathers an element's texts: its name and what it asks weigh more than its many wordings.
  /// Cost: linear in them, a tenth of a millisecond.
  init(of element: Element, concepts: [String: Expression]) {
    var terms = WordingCollector(concepts: concepts)
    for expression in element.covered { terms.collect(expression) }
    var pairs: [UInt32: Double] = [:]
    func add(_ text: String, weight: Double) {
      for pair in CharacterPairs.of(NormalisedText(text).bytes) {
        pairs[pair, default: 0] += weight
      }
    }
    // A sum of many weights depends on its order: the unlike ones first, then the like.
    add(element.name.zh, weight: 3)
    add(element.requirement, weight: 1.5)
    add(element.suggestion.zh, weight: 1)
    // No pair reaches over the end of a line.
    add(terms.wordings.joined(separator: "\n"), weight: 0.3)
    self.pairs = pairs.sorted { $0.key < $1.key }.map { ($0.key, $0.value.squareRoot()) }
  }
}

/// Collects the terms of expressions, exclusions apart, each once.
private struct WordingCollector {
  let concepts: [String: Expression]
  private(set) var wordings: Set<String> = []
  private var conceptsSeen: Set<String> = []

  init(concepts: [String: Expression]) {
    self.concepts = concepts
  }

  mutating func collect(_ expression: Expression) {
    switch expression {
    case .term(let term): wordings.insert(term)
    case .concept(let name):
      guard conceptsSeen.insert(name).inserted, let concept = concepts[name] else { return }
      collect(concept)
    case .any(let parts), .all(let parts, _), .sequence(let parts, _):
      for part in parts { collect(part) }
    case .excluding(let inner, _, _): collect(inner)
    }
  }
}
