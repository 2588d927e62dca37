import CZlib

/// Builds zip archives, also such as no program writes.
struct ZipBuilder {
  /// A part with what its headers say of it.
  struct Part {
    var name: String
    var data: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var size: Int
    var checksum: UInt32
    /// Where the directory says that the part begins; nil for the truth.
    var claimedOffset: Int?
  }

  private var parts: [Part] = []

  /// Adds a part as it is.
  mutating func store(_ name: String, _ text: String, change: (inout Part) -> Void = { _ in }) {
    let data = Array(text.utf8)
    var part = Part(
      name: name, data: data, size: data.count,
      checksum: UInt32(crc32_z(0, data, data.count)))
    change(&part)
    parts.append(part)
  }

  /// Adds a part of zero bytes, compressed.
  mutating func deflateZeros(_ name: String, count: Int) {
    let zeros = [UInt8](repeating: 0x20, count: count)
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    defer { deflateEnd(&stream) }
    let packed = zeros.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: count / 100 + 1000) { output, written in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
        written = output.count - Int(stream.avail_out)
      }
    }
    parts.append(
      Part(
        name: name, data: packed, method: 8, size: count,
        checksum: UInt32(crc32_z(0, zeros, count))))
  }

  /// The archive.
  var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = part.claimedOffset ?? archive.count
      let name = Array(part.name.utf8)
      let common =
        word(part.flags) + word(part.method) + long(0) + long(part.checksum)
        + long(UInt32(part.data.count)) + long(UInt32(part.size)) + word(UInt16(name.count))
      archive += [0x50, 0x4B, 3, 4] + word(20) + common + word(0) + name + part.data
      directory += [0x50, 0x4B, 1, 2] + word(20) + word(20) + common + word(0) + word(0)
      directory += word(0) + word(0) + long(0) + long(UInt32(offset)) + name
    }
    let start = archive.count
    archive += directory
    archive +=
      [0x50, 0x4B, 5, 6] + word(0) + word(0) + word(UInt16(truncatingIfNeeded: parts.count))
    archive += word(UInt16(truncatingIfNeeded: parts.count)) + long(UInt32(directory.count))
    archive += long(UInt32(start)) + word(0)
    return archive
  }

  private func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private func long(_ value: UInt32) -> [UInt8] {
    word(UInt16(value & 0xFFFF)) + word(UInt16(value >> 16))
  }
}
