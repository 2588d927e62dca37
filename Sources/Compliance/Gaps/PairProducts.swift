/// The inner products of a plan's measures with all elements, and the length of each, as vectors of
/// weighted pairs.
///
/// Every sum is made in one order, that of first occurrence in the measure or of rising pairs in the
/// profile: a plan gets the same answers in every run.
struct PairProducts {
  private let index: ProfileIndex
  /// How rare each pair of the profiles is in the plan, by its row; 0 for one that the plan never says.
  private var rarityOfRow: [Double]
  private var unseenRarity = 0.0
  /// The rows that the plan says.
  private var rowsSeen: [Int] = []
  /// For each pair of the plan its row; -1 where no profile has it.
  private var rowOfNumber: [Int32] = []
  /// For each measure, one product an element.
  private var products: [Double] = []
  /// The length of each measure.
  private var norms: [Double] = []

  /// Creates products with the elements of an index; ``work(on:)`` fills them.
  init(index: ProfileIndex) {
    self.index = index
    rarityOfRow = [Double](repeating: 0, count: index.rowCount)
  }

  /// Works out the products of a plan. Cost: linear in its pairs and the elements that each is about.
  mutating func work(on plan: MeasurePairs) {
    let rarities = Self.rarities(amongMeasures: plan.ends.count)
    unseenRarity = rarities[0]
    placeRows(of: plan, rarities)
    norms.removeAll(keepingCapacity: true)
    // Taken out, they can change while the rest is read.
    var products: [Double] = []
    swap(&products, &self.products)
    products.removeAll(keepingCapacity: true)
    let width = index.width
    products.append(contentsOf: repeatElement(0, count: plan.ends.count * width))
    products.withUnsafeMutableBufferPointer { products in
      var start = 0
      for (measure, end) in plan.ends.enumerated() {
        let row = measure * width
        norms.append(
          work(
            on: start..<end, of: plan, rarities,
            UnsafeMutableBufferPointer(rebasing: products[row..<(row + width)])))
        start = end
      }
    }
    self.products = products
  }

  /// Works out one measure's products, and returns its length.
  private func work(
    on entries: Range<Int>, of plan: MeasurePairs, _ rarities: [Double],
    _ products: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var square = 0.0
    for at in entries {
      let entry = plan.entries[at]
      let number = Int(entry.number)
      let rarity = rarities[Int(plan.pairs[number].frequency)]
      let weight = entry.count == 1 ? rarity : Double(entry.count).squareRoot() * rarity
      square += weight * weight
      let row = Int(rowOfNumber[number])
      guard row >= 0 else { continue }
      index.addProducts(ofRow: row, weight: weight, rarity: rarity, to: products)
    }
    return square.squareRoot()
  }

  private mutating func placeRows(of plan: MeasurePairs, _ rarities: [Double]) {
    for row in rowsSeen { rarityOfRow[row] = 0 }
    rowsSeen.removeAll(keepingCapacity: true)
    rowOfNumber.removeAll(keepingCapacity: true)
    for pair in plan.pairs {
      guard let row = index.row(of: pair.pair) else {
        rowOfNumber.append(-1)
        continue
      }
      rowOfNumber.append(Int32(row))
      rowsSeen.append(row)
      rarityOfRow[row] = rarities[Int(pair.frequency)]
    }
  }

  /// The measure that is nearest to an element, and its cosine with it, where that reaches a least one;
  /// the first of several that are equally near.
  func nearest(to element: Int, atLeast least: Double) -> (ordinal: Int, similarity: Double)? {
    let norm = norm(ofElement: element)
    guard norm > 0 else { return nil }
    var best: (ordinal: Int, similarity: Double)?
    var place = element
    for ordinal in norms.indices {
      if norms[ordinal] > 0 {
        let similarity = products[place] / (norm * norms[ordinal])
        if similarity >= least, similarity > best?.similarity ?? 0 { best = (ordinal, similarity) }
      }
      place += index.width
    }
    return best
  }

  /// The length of an element, weighted by what this plan says. Cost: linear in its profile.
  private func norm(ofElement element: Int) -> Double {
    var square = 0.0
    rarityOfRow.withUnsafeBufferPointer { rarityOfRow in
      for part in index.profiles[element] {
        let rarity = rarityOfRow[Int(part.row)]
        let seen = part.weight * rarity
        // What the plan never says cannot tell its measures apart.
        let unseen = part.weight * part.weight * unseenRarity * unseenRarity * 0.1
        square += rarity > 0 ? seen * seen : unseen
      }
    }
    return square.squareRoot()
  }

  /// How rare a pair is that so many measures have, from none to all of them.
  private static func rarities(amongMeasures count: Int) -> [Double] {
    let total = Double(count) + 1
    return (0...count).map { log2(total / Double(max(1, $0))) }
  }

  /// Logarithm to base 2 by the exponent and a series on the rest: no mathematics library needed.
  private static func log2(_ value: Double) -> Double {
    let fraction = value.significand - 1
    return Double(value.exponent) + fraction * (1.4425 - fraction * (0.5961 - fraction * 0.1536))
  }
}
