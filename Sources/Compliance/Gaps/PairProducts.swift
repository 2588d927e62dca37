/// The inner products of a plan's measures with some elements, and the length of each, as vectors of
/// weighted pairs.
///
/// Every sum is made in one order, that of first occurrence in the measure or of rising pairs in the
/// profile: a plan gets the same answers in every run, whatever elements are asked about with one.
struct PairProducts {
  private let index: ProfileIndex
  /// How rare each pair of the profiles is in the plan, by its row; 0 for one that the plan never says.
  private var rarityOfRow: [Double]
  private var unseenRarity = 0.0
  /// The rows that the plan says.
  private var rowsSeen: [Int] = []
  /// For each pair of the plan where it counts.
  private var places: [Place] = []
  /// The weights of pairs that are about many elements, times their rarity: one an element asked about.
  private var scaled: [Double] = []
  /// For each element of the list the column of its products; one behind all where it is not asked about.
  private var columns: [Int32]
  /// For each measure, a product an element asked about, and one that nobody reads.
  private var products: [Double] = []
  /// The length of each measure.
  private var norms: [Double] = []

  /// Where a pair of the plan counts.
  private enum Place {
    /// For no element.
    case nowhere
    /// For the few elements of a row of the index.
    case few(row: Int32)
    /// For many, whose weights start here in ``scaled``.
    case many(Int32)
  }

  /// Creates products with the elements of an index.
  init(index: ProfileIndex) {
    self.index = index
    rarityOfRow = [Double](repeating: 0, count: index.rowCount)
    columns = [Int32](repeating: 0, count: index.width)
  }

  /// For some elements of the list the measure of a plan that is nearest to each, and its cosine with it,
  /// where that reaches a least one; the first of several that are equally near. Cost: linear in the
  /// plan's pairs and the elements that each is about, and in the elements' profiles.
  mutating func nearest(
    to elements: [Int], in plan: MeasurePairs, atLeast least: Double
  ) -> [(ordinal: Int, similarity: Double)?] {
    work(on: plan, for: elements)
    let norms = norms(of: elements)
    return norms.indices.map { nearest(toColumn: $0, norm: norms[$0], of: norms.count, least) }
  }

  /// Works out the products of a plan.
  private mutating func work(on plan: MeasurePairs, for elements: [Int]) {
    let rarities = Self.rarities(amongMeasures: plan.ends.count)
    unseenRarity = rarities[0]
    for element in columns.indices { columns[element] = Int32(elements.count) }
    for (column, element) in elements.enumerated() { columns[element] = Int32(column) }
    placeRows(of: plan, rarities, for: elements)
    norms.removeAll(keepingCapacity: true)
    // Taken out, they can change while the rest is read.
    var products: [Double] = []
    swap(&products, &self.products)
    products.removeAll(keepingCapacity: true)
    let width = elements.count + 1
    products.append(contentsOf: repeatElement(0, count: plan.ends.count * width))
    let (pairs, entries) = (plan.pairs, plan.entries)
    products.withUnsafeMutableBufferPointer { products in
      var start = 0
      for (measure, end) in plan.ends.enumerated() {
        let row = measure * width
        norms.append(
          work(
            on: entries[start..<end], of: pairs, rarities,
            UnsafeMutableBufferPointer(rebasing: products[row..<(row + width)])))
        start = end
      }
    }
    self.products = products
  }

  /// Works out one measure's products, and returns its length.
  private func work(
    on entries: ArraySlice<MeasurePairs.Entry>, of pairs: ArraySlice<MeasurePairs.Pair>,
    _ rarities: [Double],
    _ products: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var square = 0.0
    columns.withUnsafeBufferPointer { columns in
      scaled.withUnsafeBufferPointer { scaled in
        for entry in entries {
          let number = Int(entry.number)
          let rarity = rarities[Int(pairs[number].frequency)]
          let weight = entry.count == 1 ? rarity : Double(entry.count).squareRoot() * rarity
          square += weight * weight
          switch places[number] {
          case .nowhere: break
          case .few(let row):
            index.addProducts(
              ofRow: Int(row), weight: weight, rarity: rarity, columns: columns, to: products)
          case .many(let start):
            for column in 0..<(products.count &- 1) {
              products[column] += weight * scaled[Int(start) &+ column]
            }
          }
        }
      }
    }
    return square.squareRoot()
  }

  private mutating func placeRows(
    of plan: MeasurePairs, _ rarities: [Double], for elements: [Int]
  ) {
    for row in rowsSeen { rarityOfRow[row] = 0 }
    rowsSeen.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    scaled.removeAll(keepingCapacity: true)
    for pair in plan.pairs {
      guard let row = index.row(of: pair.pair) else {
        places.append(.nowhere)
        continue
      }
      rowsSeen.append(row)
      let rarity = rarities[Int(pair.frequency)]
      rarityOfRow[row] = rarity
      if let weights = index.weights(ofRow: row) {
        places.append(.many(Int32(scaled.count)))
        for element in elements { scaled.append(weights[weights.startIndex + element] * rarity) }
      } else {
        places.append(.few(row: Int32(row)))
      }
    }
  }

  private func nearest(
    toColumn column: Int, norm: Double, of width: Int, _ least: Double
  ) -> (ordinal: Int, similarity: Double)? {
    guard norm > 0 else { return nil }
    var best: (ordinal: Int, similarity: Double)?
    var place = column
    for ordinal in norms.indices {
      if norms[ordinal] > 0 {
        let similarity = products[place] / (norm * norms[ordinal])
        if similarity >= least, similarity > best?.similarity ?? 0 { best = (ordinal, similarity) }
      }
      place += width + 1
    }
    return best
  }

  /// The lengths of some elements, weighted by what this plan says. Cost: linear in their profiles.
  ///
  /// Each sum waits for its last addition, so two are made at once.
  private func norms(of elements: [Int]) -> [Double] {
    var norms: [Double] = []
    norms.reserveCapacity(elements.count + 1)
    for at in stride(from: 0, to: elements.count, by: 2) {
      let first = index.profiles[elements[at]]
      let second = at + 1 < elements.count ? index.profiles[elements[at + 1]] : []
      var (firstSquare, secondSquare) = (0.0, 0.0)
      let both = min(first.count, second.count)
      for part in 0..<both {
        firstSquare += square(of: first[part])
        secondSquare += square(of: second[part])
      }
      for part in first[both...] { firstSquare += square(of: part) }
      for part in second[both...] { secondSquare += square(of: part) }
      norms += [firstSquare.squareRoot(), secondSquare.squareRoot()]
    }
    norms.removeLast(norms.count - elements.count)
    return norms
  }

  /// What a pair of a profile adds to the square of its length.
  @inline(__always)
  private func square(of part: ProfileIndex.Part) -> Double {
    let rarity = rarityOfRow[Int(part.row)]
    let seen = part.weight * rarity
    // What the plan never says cannot tell its measures apart.
    let unseen = part.weight * part.weight * unseenRarity * unseenRarity * 0.1
    return rarity > 0 ? seen * seen : unseen
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
