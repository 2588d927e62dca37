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
    /// Index of the element.
    var element: Int32
    /// How much the pair says of it.
    var weight: Double
  }

  /// For each element its pairs, by rising pair.
  let profiles: [[Part]]
  /// How many pairs the profiles have between them.
  let rowCount: Int
  private let rows: PairNumbers
  /// The owners of all pairs, row by row, those of a row by rising element.
  private let owners: [Owner]
  /// Where each row starts in `owners`; one more entry than rows.
  private let starts: [Int32]

  /// Turns profiles round. Cost: linear in their pairs.
  init(_ profiles: [ElementProfile]) {
    var rows = PairNumbers()
    rows.makeRoom(for: profiles.reduce(0) { $0 + $1.pairs.count })
    self.profiles = profiles.map { profile in
      profile.pairs.map { Part(row: Int32(rows.number(adding: $0.pair)), weight: $0.weight) }
    }
    self.rows = rows
    rowCount = rows.count
    var starts = [Int32](repeating: 0, count: rows.count + 1)
    for part in self.profiles.joined() { starts[Int(part.row) + 1] += 1 }
    for row in 0..<rows.count { starts[row + 1] += starts[row] }
    var owners = [Owner](
      repeating: Owner(element: 0, weight: 0), count: Int(starts[rows.count]))
    var next = starts
    for (element, parts) in self.profiles.enumerated() {
      for part in parts {
        owners[Int(next[Int(part.row)])] = Owner(element: Int32(element), weight: part.weight)
        next[Int(part.row)] += 1
      }
    }
    self.owners = owners
    self.starts = starts
  }

  /// The row of a pair; nil where no profile has it.
  func row(of pair: UInt32) -> Int? { rows.number(of: pair) }

  /// Adds what a pair of a measure has in common with each element to the elements' sums.
  @inline(__always)
  func addProducts(
    ofRow row: Int, weight: Double, rarity: Double, to sums: UnsafeMutableBufferPointer<Double>
  ) {
    owners.withUnsafeBufferPointer { owners in
      for at in Int(starts[row])..<Int(starts[row + 1]) {
        sums[Int(owners[at].element)] += weight * (owners[at].weight * rarity)
      }
    }
  }
}
