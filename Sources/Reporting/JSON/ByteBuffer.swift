/// Bytes that grow at their end, written in place.
///
/// Appending to an array byte by byte costs a check of uniqueness and capacity a byte; here it is
/// one an operation.
struct ByteBuffer {
  /// What is written, and after `count` bytes room to write in.
  private var storage: [UInt8]
  /// How many bytes are written.
  private(set) var count = 0

  /// Creates an empty buffer with room for so many bytes.
  init(capacity: Int) {
    storage = [UInt8](repeating: 0, count: max(64, capacity))
  }

  /// Writes `atMost` bytes or fewer: `body` gets a pointer to the room, and returns how many it wrote.
  /// Cost: linear in what is written, on average.
  @inline(__always)
  mutating func write(atMost size: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
    if size > storage.count - count { grow(for: size) }
    count += storage.withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress else { return 0 }
      return body(start + count)
    }
  }

  /// What is written so far.
  var written: ArraySlice<UInt8> { storage[..<count] }

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

  /// What is written. Cost: constant where the buffer is not used afterwards.
  consuming func finished() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  @inline(never)
  private mutating func grow(for size: Int) {
    storage += repeatElement(0, count: max(size, storage.count))
  }
}
