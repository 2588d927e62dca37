/// Memory in which tables lie. Nothing writes to it after it was filled, and it goes with the last table.
final class TableMemory: @unchecked Sendable {
  let bytes: UnsafeMutableRawBufferPointer

  /// Takes over memory that was allocated.
  init(owning bytes: UnsafeMutableRawBufferPointer) {
    self.bytes = bytes
  }

  deinit { bytes.deallocate() }
}
