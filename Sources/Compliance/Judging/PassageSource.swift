import PlanReading

/// The measures of a passage as they stand in the source, one behind the other, each with a line end
/// and its deliverable behind it where it has one: as the judge appended them.
struct PassageSource {
  private var bytes: [UInt8] = []
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

  /// Calls the body with a measure's words.
  func withMeasure<Result>(_ index: Int, _ body: (MeasureWords) -> Result) -> Result {
    let start = index > 0 ? ends[index - 1].deliverable : 0
    let (measure, deliverable) = ends[index]
    return bytes.withUnsafeBufferPointer { bytes in
      body(
        MeasureWords(
          bytes: UnsafeBufferPointer(rebasing: bytes[start..<deliverable]), start: start,
          measureLength: measure - start))
    }
  }
}
