/// Texts, each once, compared byte by byte: a set for many short ones, without a string for each.
package struct DistinctTexts {
  private var numbered = NumberedLists<UInt8>()

  /// Creates an empty set.
  package init() {}

  /// Adds a text in UTF-8; false where it was there already. Cost: linear in its length.
  package mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = numbered.count
    return numbered.number(of: text) == count
  }
}
