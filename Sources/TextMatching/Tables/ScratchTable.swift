/// A mutable array of fixed length for one thread's hottest loops: see ``FlatTable``.
struct ScratchTable<Element: BitwiseCopyable>: ~Copyable {
  let elements: UnsafeMutableBufferPointer<Element>

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

  /// Makes all elements equal.
  func fill(with element: Element) {
    elements.update(repeating: element)
  }
}

extension UnsafeMutableBufferPointer<ClauseSet> {
  /// Adds a clause to a set in place: only the word that holds it is touched.
  @inline(__always)
  func insert(_ clause: Int, at index: Int) {
    assert(indices.contains(index) && 0..<ClauseSet.capacity ~= clause)
    (baseAddress.unsafelyUnwrapped + index)
      .withMemoryRebound(to: UInt64.self, capacity: 4) {
        $0[clause &>> 6] |= 1 &<< UInt64(clause & 63)
      }
  }
}
