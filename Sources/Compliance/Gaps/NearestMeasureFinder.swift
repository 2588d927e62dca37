import PlanReading
import TextMatching

/// Finds the measure of a plan that is nearest to what an element asks: the place to amend.
///
/// Cosine of character pairs, weighted by how few measures have them, so that 知识产权 and 加强 count
/// for little. Cost of creating: linear in the plan; of a query: linear in the pairs of both.
struct NearestMeasureFinder {
  /// Below this a person would not call it the place to amend.
  static let leastSimilarity = 0.12

  /// A pair of a measure, by its number in this plan, with its weight.
  private struct Entry {
    var pair: Int
    var weight: Double
  }

  /// The number of each pair of the plan, in order of first occurrence.
  private let numbers: [UInt32: Int]
  /// How rare each pair is, by its number.
  private let rarity: [Double]
  private let unseenRarity: Double
  /// The pairs of each measure, in order of first occurrence: sums are the same in every run.
  private let vectors: [[Entry]]
  private let norms: [Double]

  /// Reads the measures.
  init(items: [Item]) {
    var numbers: [UInt32: Int] = [:]
    var frequency: [Int] = []
    var vectors: [[Entry]] = []
    for item in items {
      var places: [Int: Int] = [:]
      var vector: [Entry] = []
      let text = item.measure.text + "\n" + (item.deliverable?.text ?? "")
      for pair in CharacterPairs.of(NormalisedText(text).bytes) {
        let number = numbers[pair] ?? numbers.count
        if number == frequency.count {
          numbers[pair] = number
          frequency.append(0)
        }
        if let place = places[number] {
          vector[place].weight += 1
        } else {
          places[number] = vector.count
          vector.append(Entry(pair: number, weight: 1))
          frequency[number] += 1
        }
      }
      vectors.append(vector)
    }
    let total = Double(items.count) + 1
    let rarity = frequency.map { Self.log2(total / Double($0)) }
    for index in vectors.indices {
      for at in vectors[index].indices {
        let entry = vectors[index][at]
        vectors[index][at].weight = entry.weight.squareRoot() * rarity[entry.pair]
      }
    }
    norms = vectors.map { $0.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot() }
    self.numbers = numbers
    self.rarity = rarity
    self.vectors = vectors
    unseenRarity = Self.log2(total)
  }

  /// The nearest measure and its similarity, from 0 to 1; nil where none is near.
  func nearest(to profile: ElementProfile) -> (ordinal: Int, similarity: Double)? {
    var weights = [Double](repeating: 0, count: rarity.count)
    var norm = 0.0
    for (pair, weight) in profile.pairs {
      if let number = numbers[pair] {
        weights[number] = weight * rarity[number]
        norm += weights[number] * weights[number]
      } else {
        // What the plan never says cannot tell its measures apart.
        norm += weight * weight * unseenRarity * unseenRarity * 0.1
      }
    }
    norm = norm.squareRoot()
    guard norm > 0 else { return nil }
    var best: (ordinal: Int, similarity: Double)?
    for (ordinal, vector) in vectors.enumerated() where norms[ordinal] > 0 {
      let dot = vector.reduce(0) { $0 + $1.weight * weights[$1.pair] }
      let similarity = dot / (norm * norms[ordinal])
      if similarity >= Self.leastSimilarity, similarity > (best?.similarity ?? 0) {
        best = (ordinal, similarity)
      }
    }
    return best
  }

  /// Logarithm to base 2 by the exponent and a series on the rest: no mathematics library needed.
  private static func log2(_ value: Double) -> Double {
    let fraction = value.significand - 1
    return Double(value.exponent) + fraction * (1.4425 - fraction * (0.5961 - fraction * 0.1536))
  }
}
