import TextMatching

/// Finds the measure of a plan that is nearest to what an element asks: the place to amend.
///
/// Cosine of character pairs, weighted by how few measures have them, so that 知识产权 and 加强 count
/// for little. Of all measures and elements at once, when the first is asked for: cost linear in the
/// plan's pairs and in the elements that each is about. It is one thread's scratch memory, which serves
/// plan after plan.
struct NearestMeasureFinder {
  /// Below this a person would not call it the place to amend.
  static let leastSimilarity = 0.12

  private let profiles: ElementProfiles
  private var pairs = MeasurePairs()
  /// What was worked out for the plan, or the memory for it; nil where nothing was ever asked.
  private var products: PairProducts?
  /// Whether ``products`` are this plan's.
  private var isWorkedOut = false

  /// Creates a finder for the elements of some profiles.
  init(profiles: ElementProfiles) { self.profiles = profiles }

  /// Forgets the plan and keeps the memory.
  mutating func removeAll() {
    pairs.removeAll()
    isWorkedOut = false
  }

  /// Adds the measures of a passage.
  mutating func add(_ reader: borrowing PassageReader) {
    reader.text.bytes.withUnsafeBufferPointer { text in
      for measure in reader.passage.measures {
        pairs.add(UnsafeBufferPointer(rebasing: text[measure.range]))
      }
    }
  }

  /// The nearest measure to an element of the list and its similarity, from 0 to 1; nil where none is
  /// near. The first of several that are equally near.
  mutating func nearest(to element: Int) -> (ordinal: Int, similarity: Double)? {
    if products == nil { products = PairProducts(index: profiles.index) }
    if !isWorkedOut { products?.work(on: pairs) }
    isWorkedOut = true
    return products?.nearest(to: element, atLeast: Self.leastSimilarity)
  }
}
