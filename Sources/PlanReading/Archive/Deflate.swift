import CZlib

/// Unpacking and checksums, by zlib.
enum Deflate {
  /// Inflates raw deflate data (RFC 1951) that must unpack to exactly `size` bytes; nil where it does
  /// not. Never writes more than `size` bytes.
  static func inflate(_ packed: ArraySlice<UInt8>, to size: Int) -> [UInt8]? {
    guard let packedCount = UInt32(exactly: packed.count), let count = UInt32(exactly: size) else {
      return nil
    }
    var isComplete = false
    // One byte more than stated shows a part that lies about its size.
    let unpacked = [UInt8](unsafeUninitializedCapacity: size + 1) { output, written in
      packed.withUnsafeBufferPointer { input in
        var stream = z_stream()
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = packedCount
        stream.next_out = output.baseAddress
        stream.avail_out = count + 1
        let streamSize = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, streamSize) == Z_OK else { return }
        defer { inflateEnd(&stream) }
        isComplete = CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END
        written = size + 1 - Int(stream.avail_out)
      }
    }
    return isComplete && unpacked.count == size ? unpacked : nil
  }

  /// The CRC-32 of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count))
    }
  }
}
