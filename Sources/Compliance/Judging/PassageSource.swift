import PlanReading

/// The measures of a passage as they stand in the source, one behind the other, each with a line end
/// and its deliverable behind it where it has one: as the judge appended them.
struct PassageSource {
  /// The source's UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each measure where its own text ends, and where its deliverable does.
  private var ends: [(measure: Int, deliverable: Int)] = []

  /// Gathers the measures.
  init(items: ArraySlice<Item>) {
    ends.reserveCapacity(items.count)
    for item in items {
      item.measure.withUTF8 { bytes.append(contentsOf: $0) }
      let end = bytes.count
      if let deliverable = item.deliverable {
        bytes.append(UInt8(ascii: "\n"))
        deliverable.withUTF8 { bytes.append(contentsOf: $0) }
      }
      ends.append((end, bytes.count))
    }
  }

  /// Where a measure stands.
  func measure(_ index: Int) -> MeasurePlace {
    let start = index > 0 ? ends[index - 1].deliverable : 0
    return MeasurePlace(
      start: start, end: ends[index].measure, deliverableEnd: ends[index].deliverable)
  }
}
