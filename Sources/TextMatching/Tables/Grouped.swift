/// Lists of numbers one after the other in one table: no reference to follow, none to count.
struct Grouped: Sendable, Stored {
  /// Where each list starts; one more entry than lists.
  private let starts: FlatTable<Int32>
  /// The entries of all lists.
  let entries: FlatTable<Int32>

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  /// Packs lists.
  init(_ lists: FlatLists<Int32>) {
    starts = FlatTable(lists.starts)
    entries = FlatTable(lists.elements)
  }

  /// Packs, for each number below `count`, the indices of the lists that hold it, in rising order.
  init(indicesOf lists: FlatLists<Int32>, count: Int) {
    var ends = [Int32](repeating: 0, count: count + 1)
    for entry in lists.elements { ends[Int(entry) + 1] += 1 }
    for entry in 0..<count { ends[entry + 1] += ends[entry] }
    starts = FlatTable(ends)
    entries = FlatTable(count: Int(ends[count])) { entries in
      // From here on, where the next index of each number belongs.
      for (index, list) in lists.enumerated() {
        for entry in list {
          entries[Int(ends[Int(entry)])] = Int32(index)
          ends[Int(entry)] += 1
        }
      }
    }
  }

  init(from reader: inout TableReader) throws(BrokenTables) {
    starts = try reader.table()
    entries = try reader.table()
  }

  func write(to writer: inout TableWriter) {
    writer.write(starts)
    writer.write(entries)
  }

  /// Where a list's entries stand in ``entries``.
  @inline(__always)
  func range(_ list: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts[list]), Int(starts[list + 1])))
  }
}
