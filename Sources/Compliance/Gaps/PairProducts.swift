/// The inner products of a plan's measures with some elements, and the length of each, as vectors of
/// weighted pairs.
///
/// Every sum is made in one order, that of first occurrence in the plan: it gets the same answers in every
/// run, whatever elements are asked about with one.
struct PairProducts: ~Copyable {
  private let index: ProfileIndex
  /// How rare a pair is that so many of the plan's measures have, from none to all of them.
  private var rarities: [Double] = []
  /// The weights of pairs that are about many elements, times their rarity: one an element asked about,
  /// row by row; valid for the rows that the plan says.
  private var scaled: [Double]
  /// For each element of the list the column of its products; one behind all where it is not asked about.
  private var columns: [Int32]
  /// For each measure, a product an element asked about, and one that nobody reads.
  private var products: [Double] = []
  /// The length of each measure.
  private var measureNorms: [Double] = []
  /// The square of the length of each element asked about, and one that nobody reads.
  private var squares: [Double] = []

  /// Creates products with the elements of an index.
  init(index: ProfileIndex) {
    self.index = index
    scaled = Array(repeating: 0, count: index.manyCount * index.width)
    columns = Array(repeating: 0, count: index.width)
  }

  /// For some elements of the list, each once, the measure of a plan that is nearest to each, and its cosine,
  /// where that reaches a least one; the first of several that are equally near. Cost: linear in the
  /// plan's pairs and the elements that each is about.
  mutating func nearest(
    to elements: [Int], in plan: inout MeasurePairs, atLeast least: Double
  ) -> [(ordinal: Int, similarity: Double)?] {
    plan.findRows(in: index)
    begin(plan, for: elements)
    // Taken out, they can change while the rest is read.
    var (products, scaled, squares): ([Double], [Double], [Double]) = ([], [], [])
    swap(&products, &self.products)
    swap(&scaled, &self.scaled)
    swap(&squares, &self.squares)
    weigh(plan, for: elements, &scaled, &squares)
    swap(&scaled, &self.scaled)
    swap(&squares, &self.squares)
    measureNorms = work(on: plan, asked: elements.count, &products)
    swap(&products, &self.products)
    return elements.indices.map { column in
      nearest(
        toColumn: column, norm: self.squares[column].squareRoot(), of: elements.count, least)
    }
  }

  private mutating func begin(_ plan: borrowing MeasurePairs, for elements: [Int]) {
    let measures = plan.ends.count
    rarities = Self.rarities(amongMeasures: measures)
    for element in columns.indices { columns[element] = Int32(elements.count) }
    for (column, element) in elements.enumerated() { columns[element] = Int32(column) }
    products.removeAll(keepingCapacity: true)
    products.append(contentsOf: repeatElement(0, count: measures * (elements.count + 1)))
    squares.removeAll(keepingCapacity: true)
    for element in elements { squares.append(index.squares[element] * unseenFactor) }
    squares.append(0)
  }

  /// What the plan never says cannot tell its measures apart, and counts for less.
  private var unseenFactor: Double { rarities[0] * rarities[0] * 0.1 }

  /// Weighs the pairs that are about many elements by how rare the plan makes them, and likewise the
  /// lengths of the elements asked about, where the plan says one of their pairs.
  private func weigh(
    _ plan: borrowing MeasurePairs, for elements: [Int], _ scaled: inout [Double],
    _ squares: inout [Double]
  ) {
    let (unseen, asked) = (unseenFactor, elements.count)
    let (owners, starts, weights) = (index.owners.span, index.starts.span, index.weights.span)
    let (columns, rarities) = (columns.span, rarities.span)
    var squares = squares.mutableSpan
    var scaled = scaled.mutableSpan
    for pair in plan.present where pair.row >= 0 {
      let row = Int(pair.row)
      let rarity = rarities[Int(pair.frequency)]
      // By how much its square says more of an element than if the plan never said it.
      let gain = rarity * rarity - unseen
      if row >= index.manyCount {
        for at in Int(starts[row])..<Int(starts[row + 1]) {
          let owner = owners[at]
          squares[Int(columns[Int(owner.element)])] += owner.weight * owner.weight * gain
        }
      } else {
        for column in 0..<asked {
          let weight = weights[row * index.width + elements[column]]
          scaled[row * asked + column] = weight * rarity
          squares[column] += weight * weight * gain
        }
      }
    }
  }

  /// Works out the products of a plan with so many elements, and returns the lengths of its
  /// measures.
  private func work(
    on plan: borrowing MeasurePairs, asked: Int, _ products: inout [Double]
  ) -> [Double] {
    let (pairs, entries, rarities) = (plan.present.span, plan.entries.span, rarities.span)
    let (owners, starts, manyCount) = (index.owners.span, index.starts.span, index.manyCount)
    let (columns, scaled) = (columns.span, scaled.span)
    var sums = products.mutableSpan
    var norms: [Double] = []
    norms.reserveCapacity(plan.ends.count)
    var (entry, measure) = (0, 0)
    for end in plan.ends {
      var square = 0.0
      while entry < end {
        let pair = pairs[Int(entries[entry].place)]
        let row = Int(pair.row)
        let rarity = rarities[Int(pair.frequency)]
        let count = entries[entry].count
        let weight = count == 1 ? rarity : Double(count).squareRoot() * rarity
        square += weight * weight
        if row >= manyCount {
          for at in Int(starts[row])..<Int(starts[row + 1]) {
            let owner = owners[at]
            sums[measure + Int(columns[Int(owner.element)])] += weight * (owner.weight * rarity)
          }
        } else if row >= 0 {
          let start = row * asked
          for column in 0..<asked { sums[measure + column] += weight * scaled[start + column] }
        }
        entry += 1
      }
      norms.append(square.squareRoot())
      measure += asked + 1
    }
    return norms
  }

  private func nearest(
    toColumn column: Int, norm: Double, of width: Int, _ least: Double
  ) -> (ordinal: Int, similarity: Double)? {
    guard norm > 0 else { return nil }
    var best: (ordinal: Int, similarity: Double)?
    var place = column
    for ordinal in measureNorms.indices {
      if measureNorms[ordinal] > 0 {
        let similarity = products[place] / (norm * measureNorms[ordinal])
        if similarity >= least, similarity > best?.similarity ?? 0 { best = (ordinal, similarity) }
      }
      place += width + 1
    }
    return best
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
