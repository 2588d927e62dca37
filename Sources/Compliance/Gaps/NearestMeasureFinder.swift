import TextMatching

/// Finds the measure of a plan that is nearest to what an element asks: the place to amend.
///
/// Cosine of character pairs, weighted by how few measures have them, so that 知识产权 and 加强 count
/// for little. Of all measures and elements at once: cost linear in the plan's pairs and in the elements
/// that each is about. It is one thread's scratch memory, which serves plan after plan.
struct NearestMeasureFinder: ~Copyable {
  /// Below this a person would not call it the place to amend.
  static let leastSimilarity = 0.12

  private let profiles: ElementProfiles
  private var pairs = MeasurePairs()
  /// The memory for what is worked out; nil where nothing was ever asked.
  private var products: PairProducts?

  /// Creates a finder for the elements of some profiles.
  init(profiles: ElementProfiles) { self.profiles = profiles }

  /// Forgets the plan and keeps the memory.
  mutating func removeAll() {
    pairs.removeAll()
  }

  /// Adds the measures of a passage.
  mutating func add(_ reader: borrowing PassageReader) {
    reader.text.bytes.withUnsafeBufferPointer { text in
      for measure in reader.passage.measures {
        pairs.add(UnsafeBufferPointer(rebasing: text[measure.range]))
      }
    }
  }

  /// For some elements of the list the nearest measure to each and its similarity, from 0 to 1; nil where
  /// none is near. The first of several that are equally near.
  mutating func nearest(to elements: [Int]) -> [(ordinal: Int, similarity: Double)?] {
    guard !elements.isEmpty else { return [] }
    var products = self.products.take() ?? PairProducts(index: profiles.index)
    let nearest = products.nearest(to: elements, in: &pairs, atLeast: Self.leastSimilarity)
    self.products = consume products
    return nearest
  }
}
