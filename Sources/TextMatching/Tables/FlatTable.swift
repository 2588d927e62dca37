/// An immutable array for the hottest loops: reading it counts no references and, in release builds,
/// checks no bounds.
///
/// Whoever fills one with indices into another keeps them in range; debug builds check it.
struct FlatTable<Element: BitwiseCopyable & Sendable>: Sendable {
  /// Owns the memory. Nothing writes to it after it was filled.
  private final class Storage: @unchecked Sendable {
    let elements: UnsafeMutableBufferPointer<Element>

    init(count: Int) {
      elements = .allocate(capacity: count)
    }

    deinit { elements.deallocate() }
  }

  private let storage: Storage
  private nonisolated(unsafe) let first: UnsafePointer<Element>?
  /// How many elements there are.
  let count: Int

  /// Copies elements.
  init(_ elements: some Collection<Element>) {
    self.init(count: elements.count) { _ = $0.initialize(from: elements) }
  }

  /// Has elements put into place; `fill` must initialise every one of them.
  init(count: Int, fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    storage = Storage(count: count)
    fill(storage.elements)
    first = UnsafePointer(storage.elements.baseAddress)
    self.count = count
  }

  /// An element.
  @inline(__always)
  subscript(_ index: Int) -> Element {
    assert(index >= 0 && index < count)
    // An empty table has no index, so that nothing is read where there is no memory.
    return first.unsafelyUnwrapped[index]
  }
}
