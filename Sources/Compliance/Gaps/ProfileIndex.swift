/// The profiles of all elements turned round: for each pair of characters, the elements that it is
/// about.
struct ProfileIndex: Sendable {
  /// An element that a pair is about.
  struct Owner: Sendable {
    /// The element.
    var element: Int32
    /// How much the pair says of it.
    var weight: Double
  }

  /// How many elements there are.
  let width: Int
  /// For each element the sum of its weights' squares.
  let squares: [Double]
  /// The few elements of each pair that has few, by rising element.
  private(set) var owners: [Owner] = []
  /// Weights of pairs that are about many elements, such as 知识 and 产权, of which nearly every measure
  /// has several: side by side, several sums are made at once. One weight for every element, 0 for those
  /// that the pair says nothing of; the pairs that have them are the first rows.
  private(set) var weights: [Double] = []
  /// How many pairs have a row of weights.
  private(set) var manyCount = 0
  private let numbers: PairNumbers
  /// The row of each number.
  private var rows: [Int32] = []
  /// For each row where its few elements begin in ``owners``, those of the row before end there; and where
  /// all end. Nowhere where it has a row of weights.
  private(set) var starts: [Int32] = []

  /// Turns profiles round. Cost: linear in their pairs.
  init(_ profiles: [ElementProfile]) {
    var numbers = PairNumbers()
    // How many profiles have the pair of each number.
    var sizes: [Int] = []
    for profile in profiles {
      numbers.makeRoom(for: profile.pairs.count)
      for (pair, _) in profile.pairs {
        let number = numbers.number(adding: pair)
        if number == sizes.count { sizes.append(0) }
        sizes[number] += 1
      }
    }
    width = profiles.count
    self.numbers = numbers
    squares = profiles.map { $0.pairs.reduce(0) { $0 + $1.weight * $1.weight } }
    let isMany = sizes.map { [width] in $0 * 8 >= width }
    manyCount = isMany.count { $0 }
    rows = Self.rows(isMany, manyCount)
    layOut(sizes)
    fill(profiles)
  }

  /// The row of each number: first those of the pairs that are about many elements.
  private static func rows(_ isMany: [Bool], _ manyCount: Int) -> [Int32] {
    var (many, few) = (Int32(0), Int32(manyCount))
    return isMany.map { isMany in
      defer { if isMany { many += 1 } else { few += 1 } }
      return isMany ? many : few
    }
  }

  private mutating func layOut(_ sizes: [Int]) {
    weights = [Double](repeating: 0, count: manyCount * width)
    starts = [Int32](repeating: 0, count: sizes.count + 1)
    for (row, size) in zip(rows, sizes) where row >= manyCount {
      starts[Int(row) + 1] = Int32(size)
    }
    for row in sizes.indices { starts[row + 1] += starts[row] }
    owners = [Owner](repeating: Owner(element: 0, weight: 0), count: Int(starts.last ?? 0))
  }

  private mutating func fill(_ profiles: [ElementProfile]) {
    // Where the next owner of each row belongs.
    var next = starts
    for (element, profile) in profiles.enumerated() {
      for (pair, weight) in profile.pairs {
        let row = Int(row(of: pair))
        if row < manyCount {
          weights[row * width + element] = weight
        } else {
          owners[Int(next[row])] = Owner(element: Int32(element), weight: weight)
          next[row] += 1
        }
      }
    }
  }

  /// The row of a pair; -1 where no profile has it. Cost: one look into a hash table.
  func row(of pair: UInt32) -> Int32 { numbers.number(of: pair).map { rows[$0] } ?? -1 }
}
