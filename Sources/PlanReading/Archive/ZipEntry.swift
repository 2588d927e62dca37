/// A part of a zip archive.
struct ZipEntry {
  /// How a part is packed.
  enum Method: UInt16 {
    case stored = 0
    case deflated = 8
  }

  /// The name, with `/` between folders; never used as a path of the file system.
  var name: String
  /// How it is packed.
  var method: Method
  /// The size once unpacked, as stated.
  var size: Int
  /// CRC-32 of the unpacked bytes, as stated.
  var checksum: UInt32
  /// Where the part's own header begins.
  var headerOffset: Int
  /// Where its packed bytes stand.
  var data: Range<Int>
}
