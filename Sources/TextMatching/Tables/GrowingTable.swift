/// A mutable array that grows, for one thread's hottest loops: see ``FlatTable``.
struct GrowingTable<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutableBufferPointer<Element>
  /// How many elements there are.
  private(set) var count = 0

  /// Creates an empty table with room for some elements.
  init(capacity: Int = 1024) {
    elements = .allocate(capacity: capacity)
  }

  deinit { elements.deallocate() }

  /// An element.
  @inline(__always)
  subscript(_ index: Int) -> Element {
    assert(index >= 0 && index < count)
    return elements.baseAddress.unsafelyUnwrapped[index]
  }

  /// Calls the body with the elements, and one more behind the last that does not count.
  @inline(__always)
  mutating func withElements(endedBy end: Element, _ body: (UnsafePointer<Element>) -> Void) {
    makeRoom(for: 1)
    put(end, counting: 0)
    body(UnsafePointer(elements.baseAddress.unsafelyUnwrapped))
  }

  /// Appends an element. Cost: constant on average.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == elements.count { grow() }
    (elements.baseAddress.unsafelyUnwrapped + count).initialize(to: element)
    count &+= 1
  }

  /// Appends the elements of another table.
  mutating func append(_ other: borrowing GrowingTable) {
    makeRoom(for: other.count)
    let end = UnsafeMutableBufferPointer(rebasing: elements[count...])
    _ = end.initialize(from: other.elements.prefix(other.count))
    count += other.count
  }

  /// Makes room for so many elements more.
  mutating func makeRoom(for more: Int) {
    while elements.count - count < more { grow() }
  }

  /// Puts an element behind the last, for which there must be room, and counts it as 1, or as 0: then the
  /// next takes its place. What cannot be foreseen costs no wrong guess that way.
  @inline(__always)
  mutating func put(_ element: Element, counting one: Int) {
    assert(count < elements.count && 0...1 ~= one)
    (elements.baseAddress.unsafelyUnwrapped + count).initialize(to: element)
    count &+= one
  }

  /// Leaves out all elements from one on and keeps the memory.
  mutating func removeAll(from index: Int = 0) {
    count = min(count, index)
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(
      capacity: max(elements.count, 512) * 2)
    _ = larger.initialize(from: elements.prefix(count))
    elements.deallocate()
    elements = larger
  }
}
