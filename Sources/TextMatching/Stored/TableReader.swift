/// Reads what a ``TableWriter`` has written. Tables are not copied: they lie where they are.
///
/// What they hold is taken on trust, for the same build has written it; that they lie in the memory is not.
struct TableReader {
  private let memory: TableMemory
  private var position = 0

  /// Will read memory that begins on a line of the processor's memory.
  init(_ memory: TableMemory) {
    self.memory = memory
  }

  /// Reads a number.
  mutating func number() throws(BrokenTables) -> Int {
    let bytes = UnsafeRawBufferPointer(rebasing: memory.bytes[try take(8)])
    return Int(truncatingIfNeeded: bytes.loadUnaligned(as: UInt64.self))
  }

  /// Reads a table.
  mutating func table<Element: Unpadded>(
    of element: Element.Type = Element.self
  ) throws(BrokenTables) -> FlatTable<Element> {
    let count = try number()
    guard 0...memory.bytes.count ~= count else { throw BrokenTables() }
    try align(to: TableWriter.alignment)
    let place = try take(count * MemoryLayout<Element>.stride)
    try align(to: 8)
    return FlatTable(in: memory, at: place.lowerBound, count: count)
  }

  /// Reads a table into memory of its own.
  mutating func array<Element: Unpadded>() throws(BrokenTables) -> [Element] {
    let table = try table(of: Element.self)
    return (0..<table.count).map { table[$0] }
  }

  private mutating func align(to alignment: Int) throws(BrokenTables) {
    _ = try take(-position & (alignment - 1))
  }

  private mutating func take(_ count: Int) throws(BrokenTables) -> Range<Int> {
    guard count <= memory.bytes.count - position else { throw BrokenTables() }
    defer { position += count }
    return position..<position + count
  }
}
