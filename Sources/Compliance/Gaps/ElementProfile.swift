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
    var gathered = WeightedPairs()
    // A sum of many weights depends on its order: the unlike ones first, then the like.
    gathered.add(NormalisedText(element.name.zh), weight: 3)
    gathered.add(NormalisedText(element.requirement), weight: 1.5)
    gathered.add(NormalisedText(element.suggestion.zh), weight: 1)
    gathered.add(terms.normalised, weight: 0.3)
    pairs = gathered.pairs.sorted { $0.pair < $1.pair }.map { ($0.pair, $0.weight.squareRoot()) }
  }
}

/// Pairs with the sums of their weights, in order of first occurrence.
private struct WeightedPairs {
  private var numbers = PairNumbers()
  private(set) var pairs: [(pair: UInt32, weight: Double)] = []

  mutating func add(_ text: NormalisedText, weight: Double) {
    text.bytes.withUnsafeBufferPointer { bytes in
      numbers.makeRoom(for: bytes.count / 3)
      CharacterPairs.forEach(in: bytes) { pair in
        let number = numbers.number(adding: pair)
        if number == pairs.count { pairs.append((pair, 0)) }
        pairs[number].weight += weight
      }
    }
  }
}

/// Collects the terms of expressions, exclusions apart, each once.
private struct WordingCollector {
  let concepts: [String: Expression]
  /// The terms, each on a line of its own: no pair reaches over the end of a line.
  private var wordings: [UInt8] = []
  private var wordingsSeen = DistinctTexts()
  private var conceptsSeen: Set<ExactText> = []

  init(concepts: [String: Expression]) {
    self.concepts = concepts
  }

  /// The terms in normal form.
  var normalised: NormalisedText {
    var text = NormalisedText()
    wordings.withUnsafeBufferPointer { text.append($0) }
    return text
  }

  mutating func collect(_ expression: Expression) {
    switch expression {
    case .term(var term):
      term.withUTF8 { term in
        guard wordingsSeen.insert(term) else { return }
        wordings += term
        wordings.append(UInt8(ascii: "\n"))
      }
    case .concept(let name):
      guard conceptsSeen.insert(ExactText(name)).inserted, let concept = concepts[name] else {
        return
      }
      collect(concept)
    case .any(let parts), .all(let parts, _), .sequence(let parts, _):
      for part in parts { collect(part) }
    case .excluding(let inner, _, _): collect(inner)
    }
  }
}
