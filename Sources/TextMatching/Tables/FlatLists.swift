/// Lists one after the other in one array: thousands of small arrays would cost more than what is in
/// them.
package struct FlatLists<Element: BitwiseCopyable & Sendable>: Sendable {
  /// The elements of all lists.
  private(set) var elements: [Element] = []
  /// Where each list starts, and where the next one will.
  private(set) var starts: [Int32] = [0]

  /// Creates no list.
  init() {}

  /// Copies lists.
  init(_ lists: some Sequence<some Sequence<Element>>) {
    for list in lists { append(list: list) }
  }

  /// Makes room for some lists with some elements in all.
  mutating func reserveCapacity(_ count: Int, elements elementCount: Int) {
    starts.reserveCapacity(count + 1)
    elements.reserveCapacity(elementCount)
  }

  /// Appends a list.
  mutating func append(list: some Sequence<Element>) {
    elements.append(contentsOf: list)
    starts.append(Int32(elements.count))
  }

  /// Where a list's elements stand in ``elements``.
  func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }
}

extension FlatLists: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { starts.count - 1 }
  package subscript(list: Int) -> ArraySlice<Element> { elements[range(list)] }
}

extension FlatLists: Stored where Element: Unpadded {
  init(from reader: inout TableReader) throws(BrokenTables) {
    elements = try reader.array()
    starts = try reader.array()
  }

  func write(to writer: inout TableWriter) {
    writer.write(FlatTable(elements))
    writer.write(FlatTable(starts))
  }
}
