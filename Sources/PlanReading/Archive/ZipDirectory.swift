import TextMatching

/// The central directory of a zip archive, checked against the header of each part.
struct ZipDirectory {
  let bytes: [UInt8]
  let path: String

  /// More parts than any office document has.
  private static let mostEntries = 10_000

  /// The parts in the directory's order.
  func entries() throws(ReadingError) -> [ZipEntry] {
    let end = try endRecord()
    let count = Int(word(at: end + 10))
    let size = Int(long(at: end + 12))
    let offset = Int(long(at: end + 16))
    guard count != 0xFFFF, offset != 0xFFFF_FFFF, size != 0xFFFF_FFFF else {
      throw .unsupported(path, "zip64 压缩包", en: "zip64 archives")
    }
    guard word(at: end + 4) == 0, word(at: end + 6) == 0, Int(word(at: end + 8)) == count else {
      throw .unsupported(path, "分卷压缩包", en: "archives in several volumes")
    }
    guard count <= Self.mostEntries else {
      throw .limit(
        path, "压缩包的部分超过 \(Self.mostEntries) 个", en: "it has more than \(Self.mostEntries) parts")
    }
    guard offset + size <= end else { throw truncated }
    var position = offset
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let (entry, next) = try self.entry(at: position, directoryStart: offset, directoryEnd: end)
      if let entry { entries.append(entry) }
      position = next
    }
    return entries
  }

  private var truncated: ReadingError {
    .damaged(path, "压缩包不完整或目录有误", en: "the archive is cut short or its directory is wrong")
  }

  /// The end record stands in the last 64 KiB, before a comment that must reach the end of the file.
  private func endRecord() throws(ReadingError) -> Int {
    let last = bytes.count - 22
    guard last >= 0 else { throw truncated }
    for position in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
    where bytes[position] == 0x50 && long(at: position) == 0x0605_4B50
      && position + 22 + Int(word(at: position + 20)) == bytes.count
    {
      return position
    }
    throw truncated
  }

  /// The part listed at a position, nil for a folder, and where the next one is listed.
  private func entry(
    at position: Int, directoryStart: Int, directoryEnd: Int
  ) throws(ReadingError) -> (ZipEntry?, next: Int) {
    guard position + 46 <= directoryEnd, long(at: position) == 0x0201_4B50 else { throw truncated }
    let nameLength = Int(word(at: position + 28))
    let next =
      position + 46 + nameLength + Int(word(at: position + 30)) + Int(word(at: position + 32))
    guard next <= directoryEnd else { throw truncated }
    let nameBytes = bytes[(position + 46)..<(position + 46 + nameLength)]
    guard word(at: position + 8) & 0x0001 == 0 else { throw .encrypted(path) }
    let packedSize = Int(long(at: position + 20))
    let size = Int(long(at: position + 24))
    let header = Int(long(at: position + 42))
    guard packedSize != 0xFFFF_FFFF, size != 0xFFFF_FFFF, header != 0xFFFF_FFFF else {
      throw .unsupported(path, "zip64 压缩包", en: "zip64 archives")
    }
    let data = try self.data(
      ofHeaderAt: header, packedSize: packedSize, name: nameBytes, before: directoryStart)
    let name = String(decoding: nameBytes, as: UTF8.self)
    if name.hasSuffix("/") { return (nil, next) }
    guard let method = ZipEntry.Method(rawValue: word(at: position + 10)) else {
      throw .unsupported(
        path, "“\(name)”所用的压缩方法", en: "the compression method of part \(name)")
    }
    let entry = ZipEntry(
      name: name, method: method, size: size, checksum: long(at: position + 16),
      headerOffset: header, data: data)
    return (entry, next)
  }

  /// Where a part's bytes stand, once its own header agrees with the directory.
  private func data(
    ofHeaderAt header: Int, packedSize: Int, name: ArraySlice<UInt8>, before limit: Int
  ) throws(ReadingError) -> Range<Int> {
    guard header + 30 <= limit, long(at: header) == 0x0403_4B50 else { throw truncated }
    let nameLength = Int(word(at: header + 26))
    let start = header + 30 + nameLength + Int(word(at: header + 28))
    guard start + packedSize <= limit,
      bytes[(header + 30)..<(header + 30 + nameLength)].elementsEqual(name)
    else { throw truncated }
    return start..<(start + packedSize)
  }

  private func word(at position: Int) -> UInt16 {
    UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
  }

  private func long(at position: Int) -> UInt32 {
    UInt32(word(at: position)) | UInt32(word(at: position + 2)) << 16
  }
}
