/// The inner products of a plan's measures with some elements, and the length of each, as vectors of
/// weighted pairs.
///
/// Every sum is made in one order, that of first occurrence in the measure or of rising pairs in the
/// profile: a plan gets the same answers in every run, whatever elements are asked about with one.
struct PairProducts: ~Copyable {
  private let index: ProfileIndex
  /// How rare each pair of the profiles is in the plan, by its row; 0 for one that the plan never says.
  private var rarityOfRow: [Double]
  /// How rare a pair is that so many of the plan's measures have, from none to all of them.
  private var rarities: [Double] = []
  private var unseenRarity = 0.0
  /// The weights of pairs that are about many elements, times their rarity: one an element asked about,
  /// row by row; valid for the rows that the plan says.
  private var scaled: [Double]
  /// For each element of the list the column of its products; one behind all where it is not asked about.
  private var columns: [Int32]
  /// For each measure, a product an element asked about, and one that nobody reads.
  private var products: [Double] = []
  /// The length of each measure.
  private var measureNorms: [Double] = []

  /// Creates products with the elements of an index.
  init(index: ProfileIndex) {
    self.index = index
    rarityOfRow = Array(repeating: 0, count: index.rowCount)
    scaled = Array(repeating: 0, count: index.manyCount * index.width)
    columns = Array(repeating: 0, count: index.width)
  }

  /// For some elements of the list, each once, the measure of a plan that is nearest to each, and its cosine,
  /// where that reaches a least one; the first of several that are equally near. Cost: linear in the
  /// plan's pairs and the elements that each is about, and in the elements' profiles.
  mutating func nearest(
    to elements: [Int], in plan: inout MeasurePairs, atLeast least: Double
  ) -> [(ordinal: Int, similarity: Double)?] {
    plan.findRows(in: index)
    begin(plan, for: elements)
    noteRarities(in: plan, for: elements)
    // Taken out, they can change while the rest is read.
    var products: [Double] = []
    swap(&products, &self.products)
    measureNorms = work(on: plan, asked: elements.count, &products)
    swap(&products, &self.products)
    let norms = norms(of: elements)
    return norms.indices.map { nearest(toColumn: $0, norm: norms[$0], of: norms.count, least) }
  }

  private mutating func begin(_ plan: borrowing MeasurePairs, for elements: [Int]) {
    let measures = plan.ends.count
    rarities = Self.rarities(amongMeasures: measures)
    unseenRarity = rarities[0]
    for element in columns.indices { columns[element] = Int32(elements.count) }
    for (column, element) in elements.enumerated() { columns[element] = Int32(column) }
    products.removeAll(keepingCapacity: true)
    products.append(contentsOf: repeatElement(0, count: measures * (elements.count + 1)))
  }

  /// Notes how rare each row is in the plan.
  private mutating func noteRarities(in plan: borrowing MeasurePairs, for elements: [Int]) {
    for row in rarityOfRow.indices { rarityOfRow[row] = 0 }
    for slot in plan.present {
      let pair = plan.slots[Int(slot)]
      guard pair.row >= 0 else { continue }
      let row = Int(pair.row)
      let rarity = rarities[Int(pair.frequency)]
      rarityOfRow[row] = rarity
      guard row < index.manyCount else { continue }
      for (column, element) in elements.enumerated() {
        scaled[row * elements.count + column] = index.weights[row * index.width + element] * rarity
      }
    }
  }

  /// Works out the products of a plan with so many elements, and returns the lengths of its
  /// measures.
  private func work(
    on plan: borrowing MeasurePairs, asked: Int, _ products: inout [Double]
  ) -> [Double] {
    let (slots, entries, rarities) = (plan.slots.span, plan.entries.span, rarities.span)
    let (owners, starts, manyCount) = (index.owners.span, index.starts.span, index.manyCount)
    let (columns, scaled) = (columns.span, scaled.span)
    var sums = products.mutableSpan
    var norms: [Double] = []
    norms.reserveCapacity(plan.ends.count)
    var (entry, measure) = (0, 0)
    for end in plan.ends {
      var square = 0.0
      while entry < end {
        let pair = slots[Int(entries[entry].slot)]
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

  /// The lengths of some elements, weighted by what this plan says. Cost: linear in their profiles.
  private func norms(of elements: [Int]) -> [Double] {
    var norms = [Double](repeating: 0, count: elements.count)
    let asked = index.byLength.filter { columns[$0] < elements.count }
    for first in stride(from: 0, to: asked.count, by: 4) {
      // Where fewer than four are left, the last is worked out more than once.
      func profile(_ lane: Int) -> Range<Int> {
        index.profiles[asked[min(first + lane, asked.count - 1)]]
      }
      let squares = squares(of: profile(0), profile(1), profile(2), profile(3))
      for lane in 0..<min(4, asked.count - first) {
        norms[Int(columns[asked[first + lane]])] = squares[lane].squareRoot()
      }
    }
    return norms
  }

  /// The squares of the lengths of four elements, the first of which has the fewest parts.
  ///
  /// Each sum waits for its last addition: so four are made at once.
  private func squares(
    of first: Range<Int>, _ second: Range<Int>, _ third: Range<Int>, _ fourth: Range<Int>
  ) -> SIMD4<Double> {
    let parts = index.parts.span
    var sums = SIMD4<Double>.zero
    for offset in 0..<first.count {
      sums += squares(
        of: parts[first.lowerBound + offset], parts[second.lowerBound + offset],
        parts[third.lowerBound + offset], parts[fourth.lowerBound + offset])
    }
    // Elements come in order of their parts' number: little is left.
    for (lane, range) in [second, third, fourth].enumerated() {
      for part in range.dropFirst(first.count) {
        sums[lane + 1] += squares(of: parts[part], parts[part], parts[part], parts[part])[0]
      }
    }
    return sums
  }

  /// What a pair of each of four profiles adds to the square of its length.
  @inline(__always)
  private func squares(
    of first: ProfileIndex.Part, _ second: ProfileIndex.Part, _ third: ProfileIndex.Part,
    _ fourth: ProfileIndex.Part
  ) -> SIMD4<Double> {
    let weights = SIMD4(first.weight, second.weight, third.weight, fourth.weight)
    let rarities = SIMD4(
      rarityOfRow[Int(first.row)], rarityOfRow[Int(second.row)], rarityOfRow[Int(third.row)],
      rarityOfRow[Int(fourth.row)])
    let seen = weights * rarities
    // What the plan never says cannot tell its measures apart.
    let unseen = weights * weights * unseenRarity * unseenRarity * 0.1
    return unseen.replacing(with: seen * seen, where: rarities .> 0)
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
