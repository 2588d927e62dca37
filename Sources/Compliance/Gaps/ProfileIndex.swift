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
  struct Owner: Sendable {
    /// The element.
    var element: Int32
    /// How much the pair says of it.
    var weight: Double
  }

  /// How many elements there are.
  let width: Int
  /// How many pairs the profiles have between them.
  var rowCount: Int { starts.count - 1 }
  /// The pairs of all profiles, one profile behind the other, each by rising pair.
  let parts: [Part]
  /// For each element where its parts stand.
  let profiles: [Range<Int>]
  /// The elements from that with the fewest parts to that with the most.
  let byLength: [Int]
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
    var parts: [Part] = []
    parts.reserveCapacity(profiles.reduce(0) { $0 + $1.pairs.count })
    self.profiles = profiles.map { profile in
      let start = parts.count
      numbers.makeRoom(for: profile.pairs.count)
      for (pair, weight) in profile.pairs {
        parts.append(Part(row: Int32(numbers.number(adding: pair)), weight: weight))
      }
      return start..<parts.count
    }
    byLength = profiles.indices.sorted {
      (profiles[$0].pairs.count, $0) < (profiles[$1].pairs.count, $1)
    }
    width = profiles.count
    self.numbers = numbers
    let sizes = Self.sizes(of: parts, count: numbers.count)
    let isMany = sizes.map { [width] in $0 * 4 >= width }
    manyCount = isMany.count { $0 }
    rows = Self.rows(isMany, manyCount)
    self.parts = parts.map { [rows] in Part(row: rows[Int($0.row)], weight: $0.weight) }
    layOut(sizes)
    fill()
  }

  /// How many profiles have each pair.
  private static func sizes(of parts: [Part], count: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for part in parts { sizes[Int(part.row)] += 1 }
    return sizes
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

  private mutating func fill() {
    // Where the next owner of each row belongs.
    var next = starts
    for (element, range) in profiles.enumerated() {
      for part in parts[range] {
        let row = Int(part.row)
        if row < manyCount {
          weights[row * width + element] = part.weight
        } else {
          owners[Int(next[row])] = Owner(element: Int32(element), weight: part.weight)
          next[row] += 1
        }
      }
    }
  }

  /// The row of a pair; -1 where no profile has it. Cost: one look into a hash table.
  func row(of pair: UInt32) -> Int32 { numbers.number(of: pair).map { rows[$0] } ?? -1 }
}
