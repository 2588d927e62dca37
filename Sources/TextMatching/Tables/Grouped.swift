/// Lists of numbers one after the other in one table: no reference to follow, none to count.
struct Grouped: Sendable {
  /// Where each list starts; one more entry than lists.
  private let starts: FlatTable<Int32>
  /// The entries of all lists.
  let entries: FlatTable<Int32>

  /// Packs lists.
  init(_ lists: [[Int]]) {
    var starts: [Int32] = [0]
    var entries: [Int32] = []
    starts.reserveCapacity(lists.count + 1)
    for list in lists {
      for entry in list { entries.append(Int32(entry)) }
      starts.append(Int32(entries.count))
    }
    self.starts = FlatTable(starts)
    self.entries = FlatTable(entries)
  }

  /// Where a list's entries stand in ``entries``.
  @inline(__always)
  func range(_ list: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts[list]), Int(starts[list + 1])))
  }
}
