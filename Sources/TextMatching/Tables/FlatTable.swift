/// An immutable array for the hottest loops: reading it counts no references and, in release builds,
/// checks no bounds.
///
/// Whoever fills one with indices into another keeps them in range; debug builds check it.
struct FlatTable<Element: BitwiseCopyable & Sendable>: Sendable {
  private let memory: TableMemory
  private nonisolated(unsafe) let first: UnsafePointer<Element>?
  /// How many elements there are.
  let count: Int

  /// Copies elements.
  init(_ elements: some Collection<Element>) {
    self.init(count: elements.count) { _ = $0.initialize(from: elements) }
  }

  /// Has elements put into place; `fill` must initialise every one of them.
  init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    let elements = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
    fill(elements)
    memory = TableMemory(owning: UnsafeMutableRawBufferPointer(elements))
    first = UnsafePointer(elements.baseAddress)
    self.count = count
  }

  /// A table that lies in memory with others, from an offset on that suits its elements.
  init(in memory: TableMemory, at offset: Int, count: Int) {
    let bytes = UnsafeRawBufferPointer(rebasing: memory.bytes[offset...])
    self.memory = memory
    first = bytes.bindMemory(to: Element.self).baseAddress
    self.count = count
  }

  /// The elements' bytes.
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    body(UnsafeRawBufferPointer(UnsafeBufferPointer(start: first, count: count)))
  }

  /// An element.
  @inline(__always)
  subscript(_ index: Int) -> Element {
    assert(index >= 0 && index < count)
    // An empty table has no index, so that nothing is read where there is no memory.
    return first.unsafelyUnwrapped[index]
  }
}
