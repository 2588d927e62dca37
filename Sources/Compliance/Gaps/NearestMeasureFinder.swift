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
  /// What was worked out for the plan; nil where nothing was asked of it yet.
  private var products: PairProducts?
  /// Its memory, while it is nil.
  private var spare: PairProducts?

  /// Creates a finder for the elements of some profiles.
  init(profiles: ElementProfiles) { self.profiles = profiles }

  /// Forgets the plan.
  mutating func removeAll() {
    pairs.removeAll()
    if let products { spare = products }
    products = nil
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
    let products = worked()
    let norm = products.norm(ofElement: element)
    guard norm > 0 else { return nil }
    var best: (ordinal: Int, similarity: Double)?
    for ordinal in pairs.ends.indices where products.norms[ordinal] > 0 {
      let similarity =
        products.product(ofMeasure: ordinal, element: element) / (norm * products.norms[ordinal])
      if similarity >= Self.leastSimilarity, similarity > best?.similarity ?? 0 {
        best = (ordinal, similarity)
      }
    }
    return best
  }

  private mutating func worked() -> PairProducts {
    if let products { return products }
    var products = spare ?? PairProducts(index: profiles.index)
    spare = nil
    products.work(on: pairs)
    self.products = products
    return products
  }
}
