/// A mutable array that grows, for one thread's hottest loops: see ``FlatTable``.
struct GrowingTable<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutableBufferPointer<Element> = .allocate(capacity: 1024)
  /// How many elements there are.
  private(set) var count = 0

  /// Creates an empty table.
  init() {}

  deinit { elements.deallocate() }

  /// An element.
  @inline(__always)
  subscript(_ index: Int) -> Element {
    assert(index >= 0 && index < count)
    return elements.baseAddress.unsafelyUnwrapped[index]
  }

  /// Appends an element. Cost: constant on average.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == elements.count { grow() }
    (elements.baseAddress.unsafelyUnwrapped + count).initialize(to: element)
    count &+= 1
  }

  /// Leaves out all elements from one on and keeps the memory.
  mutating func removeAll(from index: Int = 0) {
    count = min(count, index)
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count * 2)
    _ = larger.initialize(from: elements.prefix(count))
    elements.deallocate()
    elements = larger
  }
}
