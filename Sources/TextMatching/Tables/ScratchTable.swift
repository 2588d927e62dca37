/// A mutable array of fixed length for one thread's hottest loops: see ``FlatTable``.
struct ScratchTable<Element: BitwiseCopyable>: ~Copyable {
  private let elements: UnsafeMutableBufferPointer<Element>

  /// Creates a table of equal elements.
  init(repeating element: Element, count: Int) {
    elements = .allocate(capacity: max(count, 1))
    elements.initialize(repeating: element)
  }

  deinit { elements.deallocate() }

  /// An element.
  @inline(__always)
  subscript(_ index: Int) -> Element {
    get {
      assert(elements.indices.contains(index))
      return elements.baseAddress.unsafelyUnwrapped[index]
    }
    nonmutating set {
      assert(elements.indices.contains(index))
      elements.baseAddress.unsafelyUnwrapped[index] = newValue
    }
  }
}
