/// Bytes that grow at their end, written in place.
///
/// It owns its memory and cannot be copied: an array would have to be asked before every word whether it
/// is the only one that holds its bytes.
struct ByteBuffer: ~Copyable, @unchecked Sendable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes are written; behind them is room to write in.
  private(set) var count = 0

  /// Creates an empty buffer with room for so many bytes.
  init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Writes `atMost` bytes or fewer: `body` gets a pointer to the room, and returns how many it wrote.
  /// Cost: linear in what is written, on average.
  @inline(__always)
  mutating func write(atMost size: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if size > capacity &- count { grow(for: size) }
    count &+= body(start + count)
  }

  /// What is written so far, as long as nothing else is written.
  var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Forgets what is written and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Writes a byte.
  mutating func append(_ byte: UInt8) {
    write(atMost: 1) { room in
      room[0] = byte
      return 1
    }
  }

  /// Writes bytes as they are.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    write(atMost: bytes.count) { room in
      if let start = bytes.baseAddress { room.update(from: start, count: bytes.count) }
      return bytes.count
    }
  }

  @inline(never)
  private mutating func grow(for size: Int) {
    capacity += max(size, capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
