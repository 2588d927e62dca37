import PlanReading
import TextMatching

/// Finds the measure of a plan that is nearest to what an element asks: the place to amend.
///
/// Cosine of character pairs, weighted by how few measures have them, so that 知识产权 and 加强 count
/// for little. Cost of creating: linear in the plan; of a query: linear in its pairs.
struct NearestMeasureFinder {
  /// Below this a person would not call it the place to amend.
  static let leastSimilarity = 0.12

  private let vectors: [[UInt32: Double]]
  private let norms: [Double]
  private let rarity: [UInt32: Double]
  private let unseenRarity: Double

  /// Reads the measures.
  init(items: [Item]) {
    var frequency: [UInt32: Int] = [:]
    var counts: [[UInt32: Double]] = []
    for item in items {
      var count: [UInt32: Double] = [:]
      let text = item.measure.text + "\n" + (item.deliverable?.text ?? "")
      for pair in CharacterPairs.of(NormalisedText(text).bytes) { count[pair, default: 0] += 1 }
      for pair in count.keys { frequency[pair, default: 0] += 1 }
      counts.append(count)
    }
    let total = Double(items.count) + 1
    let rarity = frequency.mapValues { total / Double($0) }.mapValues { Self.log2($0) }
    self.rarity = rarity
    unseenRarity = Self.log2(total)
    vectors = counts.map { count in
      var vector: [UInt32: Double] = [:]
      for (pair, number) in count {
        vector[pair] = number.squareRoot() * (rarity[pair] ?? 0)
      }
      return vector
    }
    norms = vectors.map { $0.values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
  }

  /// The nearest measure and its similarity, from 0 to 1; nil where none is near.
  func nearest(to profile: ElementProfile) -> (ordinal: Int, similarity: Double)? {
    var weights: [UInt32: Double] = [:]
    var norm = 0.0
    for (pair, weight) in profile.pairs {
      let weighted = weight * (rarity[pair] ?? unseenRarity)
      // What the plan never says cannot tell its measures apart.
      if rarity[pair] != nil {
        weights[pair] = weighted
        norm += weighted * weighted
      } else {
        norm += weighted * weighted * 0.1
      }
    }
    norm = norm.squareRoot()
    guard norm > 0 else { return nil }
    var best: (ordinal: Int, similarity: Double)?
    for (ordinal, vector) in vectors.enumerated() where norms[ordinal] > 0 {
      var dot = 0.0
      for (pair, weight) in vector { dot += weight * (weights[pair] ?? 0) }
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
