import TaskRules
import TextMatching

/// What an element is about: the pairs of neighbouring characters in its texts and terms.
struct ElementProfile: Sendable {
  /// Pairs in rising order with their weights; see ``CharacterPairs``.
  let pairs: [(pair: UInt32, weight: Double)]

  /// The profiles of all elements of a list, in its order.
  static func all(of list: TaskList) -> [ElementProfile] {
    var termsOfConcepts: [String: [String]] = [:]
    func terms(of expression: Expression) -> [String] {
      switch expression {
      case .term(let term): return [term]
      case .concept(let name):
        if let known = termsOfConcepts[name] { return known }
        let found = list.concepts[name].map(terms) ?? []
        termsOfConcepts[name] = found
        return found
      case .any(let parts), .all(let parts, _), .sequence(let parts, _):
        return parts.flatMap(terms)
      case .excluding(let inner, _, _): return terms(of: inner)
      }
    }
    return list.elements.map { element in
      ElementProfile(element: element, terms: Set(element.covered.flatMap(terms)))
    }
  }

  /// Gathers an element's texts: its name and what it asks weigh more than its many wordings.
  private init(element: Element, terms: Set<String>) {
    var pairs: [UInt32: Double] = [:]
    func add(_ text: String, weight: Double) {
      for pair in CharacterPairs.of(NormalisedText(text).bytes) {
        pairs[pair, default: 0] += weight
      }
    }
    add(element.name.zh, weight: 3)
    add(element.requirement, weight: 1.5)
    add(element.suggestion.zh, weight: 1)
    // A sum of many weights depends on its order: a set has none.
    for term in terms.sorted() { add(term, weight: 0.3) }
    self.pairs = pairs.sorted { $0.key < $1.key }.map { ($0.key, $0.value.squareRoot()) }
  }
}
