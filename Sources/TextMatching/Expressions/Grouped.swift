/// Lists of numbers one after the other in one array: no reference to follow, none to count.
struct Grouped: Sendable {
  /// Where each list starts; one more entry than lists.
  private let starts: [Int32]
  /// The entries of all lists.
  let entries: [Int32]

  /// Packs lists.
  init(_ lists: [[Int]]) {
    var starts: [Int32] = [0]
    var entries: [Int32] = []
    starts.reserveCapacity(lists.count + 1)
    for list in lists {
      for entry in list { entries.append(Int32(entry)) }
      starts.append(Int32(entries.count))
    }
    self.starts = starts
    self.entries = entries
  }

  /// Where a list's entries stand in ``entries``.
  @inline(__always)
  func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }
}
