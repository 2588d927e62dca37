import TextMatching

@testable import Compliance

/// The nearest measure as its definition has it, with dictionaries and one element at a time.
struct PlainMeasureFinder {
  private var numbers: [UInt32: Int] = [:]
  private var rarity: [Double] = []
  private let unseenRarity: Double
  /// The pairs of each measure in order of first occurrence, with their weights.
  private var vectors: [[(pair: Int, weight: Double)]] = []

  init(measures: [String]) {
    var frequency: [Double] = []
    for measure in measures {
      var vector: [(pair: Int, weight: Double)] = []
      for pair in Self.pairs(of: measure) {
        let number = numbers[pair] ?? numbers.count
        if number == numbers.count {
          numbers[pair] = number
          frequency.append(0)
        }
        if let place = vector.firstIndex(where: { $0.pair == number }) {
          vector[place].weight += 1
        } else {
          vector.append((number, 1))
          frequency[number] += 1
        }
      }
      vectors.append(vector)
    }
    let total = Double(measures.count) + 1
    rarity = frequency.map { Self.log2(total / $0) }
    unseenRarity = Self.log2(total)
    for index in vectors.indices {
      vectors[index] = vectors[index].map { ($0.pair, $0.weight.squareRoot() * rarity[$0.pair]) }
    }
  }

  /// How near each measure is to a profile, from 0 to 1.
  func similarities(to profile: ElementProfile) -> [Double] {
    var weights = [Double](repeating: 0, count: rarity.count)
    var square = 0.0
    for (pair, weight) in profile.pairs {
      if let number = numbers[pair] {
        weights[number] = weight * rarity[number]
        square += weights[number] * weights[number]
      } else {
        square += weight * weight * unseenRarity * unseenRarity * 0.1
      }
    }
    return vectors.map { vector in
      let norm = vector.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      guard norm > 0, square > 0 else { return 0 }
      let product = vector.reduce(0) { $0 + $1.weight * weights[$1.pair] }
      return product / (square.squareRoot() * norm)
    }
  }

  private static func pairs(of text: String) -> [UInt32] {
    let scalars = String(decoding: NormalisedText(text).bytes, as: UTF8.self).unicodeScalars
    let codes = scalars.map { (0x4E00...0x9FFF).contains($0.value) ? $0.value - 0x4E00 + 1 : 0 }
    return zip(codes, codes.dropFirst()).filter { $0 != 0 && $1 != 0 }.map { $0 << 16 | $1 }
  }

  private static func log2(_ value: Double) -> Double {
    let fraction = value.significand - 1
    return Double(value.exponent) + fraction * (1.4425 - fraction * (0.5961 - fraction * 0.1536))
  }
}
