import CZlib
import TextMatching

/// A zip archive in memory, read for the parts of office documents.
///
/// It reads the central directory and unpacks single parts to memory; it never writes a path that an
/// archive names. What real office programs never write is refused when the archive is opened: parts
/// that overlap, sizes that differ between the two headers, zip64, encryption.
/// Source: PKWARE APPNOTE 6.3, sections 4.3 and 4.4.
struct ZipArchive {
  /// The parts by name.
  let entries: [String: ZipEntry]

  private let bytes: [UInt8]
  private let path: String

  /// Whether the bytes begin as a zip archive does.
  static func recognises(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Opens an archive and checks its directory. Cost: linear in the number of parts.
  init(bytes: [UInt8], path: String, limits: ReadingLimits) throws(ReadingError) {
    let directory = ZipDirectory(bytes: bytes, path: path)
    let entries = try directory.entries()
    try Self.check(entries, archiveSize: bytes.count, path: path, limits: limits)
    var byName: [String: ZipEntry] = [:]
    for entry in entries {
      guard byName.updateValue(entry, forKey: entry.name) == nil else {
        throw .damaged(
          path, "压缩包里有两个同名的部分“\(entry.name)”", en: "it holds two parts named \(entry.name)")
      }
    }
    self.entries = byName
    self.bytes = bytes
    self.path = path
  }

  /// The unpacked bytes of a part, or nil where there is none of that name. Cost: linear in its size.
  func contents(of name: String) throws(ReadingError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    let packed = bytes[entry.data]
    let unpacked: [UInt8]?
    switch entry.method {
    case .stored: unpacked = Array(packed)
    case .deflated: unpacked = Deflate.inflate(packed, to: entry.size)
    }
    guard let unpacked, unpacked.count == entry.size else {
      throw .damaged(
        path, "“\(name)”解压失败，或与标明的大小不符", en: "part \(name) does not unpack to its stated size")
    }
    guard Deflate.checksum(unpacked) == entry.checksum else {
      throw .damaged(path, "“\(name)”的校验和不符", en: "the checksum of part \(name) is wrong")
    }
    return unpacked
  }

  /// A file smaller than this may unpack at any ratio: short documents compress well.
  private static let harmlessSize = 1 << 20

  private static func check(
    _ entries: [ZipEntry], archiveSize: Int, path: String, limits: ReadingLimits
  ) throws(ReadingError) {
    // Each size is below 2^32 and the number of parts is bounded, so the sum can't overflow.
    let total = entries.reduce(0) { $0 + $1.size }
    guard total <= limits.unpackedBytes else {
      throw .limit(
        path, "解压后超过 \(limits.unpackedBytes >> 20) MiB",
        en: "it unpacks to more than \(limits.unpackedBytes >> 20) MiB")
    }
    let worst = entries.map { $0.size / max(1, $0.data.count) }.max() ?? 0
    let ratio = max(total / max(1, archiveSize), total > harmlessSize ? worst : 0)
    guard total <= harmlessSize || ratio <= limits.unpackingRatio else {
      throw .limit(
        path, "压缩比超过 \(limits.unpackingRatio)，疑为压缩炸弹",
        en: "it unpacks to more than \(limits.unpackingRatio) times its size, as a zip bomb does")
    }
    var end = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= end else {
        throw .damaged(path, "压缩包的各部分互相重叠", en: "its parts overlap")
      }
      end = entry.data.upperBound
    }
  }
}
