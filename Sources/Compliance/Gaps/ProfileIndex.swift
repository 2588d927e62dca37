/// The profiles of all elements turned round: for each pair of characters, the elements that it is
/// about.
struct ProfileIndex: Sendable {
  /// A pair of a profile, by its row.
  struct Part: Sendable {
    /// The row.
    var row: Int32
    /// How much the pair says of the element.
    var weight: Double
  }

  /// An element that a pair is about.
  private struct Owner: Sendable {
    var element: Int32
    var weight: Double
  }

  /// Where the elements of a pair stand.
  private enum Row: Sendable {
    /// In `owners`, by rising element.
    case few(Range<Int32>)
    /// In `weights` from an index on: one weight for every element, 0 for those it says nothing of.
    case many(Int32)
  }

  /// For each element its pairs, by rising pair.
  let profiles: [[Part]]
  /// How many elements there are.
  var width: Int { profiles.count }
  /// How many pairs the profiles have between them.
  var rowCount: Int { rows.count }
  private let numbers: PairNumbers
  private var rows: [Row] = []
  private var owners: [Owner] = []
  private var weights: [Double] = []

  /// Turns profiles round. Cost: linear in their pairs.
  init(_ profiles: [ElementProfile]) {
    var numbers = PairNumbers()
    self.profiles = profiles.map { profile in
      numbers.makeRoom(for: profile.pairs.count)
      return profile.pairs.map {
        Part(row: Int32(numbers.number(adding: $0.pair)), weight: $0.weight)
      }
    }
    self.numbers = numbers
    layOutRows()
    fillRows()
  }

  private mutating func layOutRows() {
    var sizes = [Int](repeating: 0, count: numbers.count)
    for part in profiles.joined() { sizes[Int(part.row)] += 1 }
    var (fewCount, manyCount) = (0, 0)
    rows.reserveCapacity(sizes.count)
    for size in sizes {
      // Such as 知识 and 产权, of which nearly every measure has several: side by side, several sums are
      // made at once.
      if size * 4 >= width {
        rows.append(.many(Int32(manyCount)))
        manyCount += width
      } else {
        // It ends where it starts until it is filled.
        rows.append(.few(Int32(fewCount)..<Int32(fewCount)))
        fewCount += size
      }
    }
    owners = [Owner](repeating: Owner(element: 0, weight: 0), count: fewCount)
    weights = [Double](repeating: 0, count: manyCount)
  }

  private mutating func fillRows() {
    for (element, parts) in profiles.enumerated() {
      for part in parts {
        switch rows[Int(part.row)] {
        case .few(let range):
          owners[Int(range.upperBound)] = Owner(element: Int32(element), weight: part.weight)
          rows[Int(part.row)] = .few(range.lowerBound..<(range.upperBound + 1))
        case .many(let start):
          weights[Int(start) + element] = part.weight
        }
      }
    }
  }

  /// The row of a pair; nil where no profile has it.
  func row(of pair: UInt32) -> Int? { numbers.number(of: pair) }

  /// The weights of a pair, one an element, where nearly all elements have it; nil where few do.
  func weights(ofRow row: Int) -> ArraySlice<Double>? {
    guard case .many(let start) = rows[row] else { return nil }
    return weights[Int(start)..<(Int(start) + width)]
  }

  /// Adds what a pair of a measure has in common with each of the few elements that it is about to the
  /// elements' sums; `columns` says where the sum of each element is.
  func addProducts(
    ofRow row: Int, weight: Double, rarity: Double, columns: UnsafeBufferPointer<Int32>,
    to sums: UnsafeMutableBufferPointer<Double>
  ) {
    guard case .few(let range) = rows[row] else { return }
    for at in range {
      let owner = owners[Int(at)]
      sums[Int(columns[Int(owner.element)])] += weight * (owner.weight * rarity)
    }
  }
}
