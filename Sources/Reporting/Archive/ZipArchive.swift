/// A ZIP archive in memory, for the office formats (PKWARE APPNOTE 6.3, ECMA-376 Part 2).
///
/// Entries are stored without compression and carry the earliest date that ZIP can say, so that the
/// same content always gives the same bytes. Without ZIP64 an archive holds less than 4 GiB.
struct ZipArchive {
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: UInt32
    let offset: UInt32
  }

  private static let versionNeeded: UInt16 = 20
  /// Names are UTF-8 (general purpose bit 11).
  private static let flags: UInt16 = 0x0800
  private static let stored: UInt16 = 0
  private static let midnight: UInt16 = 0
  /// 1 January 1980.
  private static let firstDay: UInt16 = 0x0021

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// Adds a file at a path inside the archive.
  mutating func add(_ path: String, _ content: [UInt8]) {
    let entry = Entry(
      name: Array(path.utf8), checksum: CRC32.checksum(of: content),
      size: UInt32(truncatingIfNeeded: content.count),
      offset: UInt32(truncatingIfNeeded: bytes.count))
    entries.append(entry)
    append32(0x0403_4B50)
    append16(Self.versionNeeded)
    appendDescription(of: entry)
    bytes += entry.name
    bytes += content
  }

  /// The archive's bytes, with its central directory.
  func finished() -> [UInt8] {
    var archive = self
    let directory = archive.bytes.count
    for entry in entries {
      archive.append32(0x0201_4B50)
      archive.append16(Self.versionNeeded)
      archive.append16(Self.versionNeeded)
      archive.appendDescription(of: entry)
      for _ in 0..<3 { archive.append16(0) }  // comment, disk, internal attributes
      archive.append32(0)  // external attributes
      archive.append32(entry.offset)
      archive.bytes += entry.name
    }
    let size = archive.bytes.count - directory
    archive.append32(0x0605_4B50)
    archive.append32(0)  // this disk, and the disk of the directory
    for _ in 0..<2 { archive.append16(UInt16(truncatingIfNeeded: entries.count)) }
    archive.append32(UInt32(truncatingIfNeeded: size))
    archive.append32(UInt32(truncatingIfNeeded: directory))
    archive.append16(0)  // comment
    return archive.bytes
  }

  /// The fields that a local header and a directory entry share.
  private mutating func appendDescription(of entry: Entry) {
    for field in [Self.flags, Self.stored, Self.midnight, Self.firstDay] { append16(field) }
    append32(entry.checksum)
    append32(entry.size)
    append32(entry.size)
    append16(UInt16(truncatingIfNeeded: entry.name.count))
    append16(0)  // extra field
  }

  private mutating func append16(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private mutating func append32(_ value: UInt32) {
    append16(UInt16(truncatingIfNeeded: value))
    append16(UInt16(truncatingIfNeeded: value >> 16))
  }
}
