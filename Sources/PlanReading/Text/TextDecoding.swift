/// Text in UTF-8, with what is needed to find the way back to the file.
struct DecodedText: Sendable {
  /// The text in UTF-8, without byte order mark.
  var bytes: [UInt8]
  /// Whether these are the file's own bytes, so that offsets are the file's.
  var isVerbatim: Bool
  /// Length of the byte order mark that was taken off.
  var markLength: Int
}

/// Tells encodings apart: UTF-8, UTF-16 and GB18030 (which includes GBK and GB 2312).
///
/// A byte order mark decides. Without one, bytes that are valid UTF-8 are UTF-8: GB18030 text of any
/// length hardly ever is. UTF-16 is known by zero bytes among Chinese characters. What is left must be
/// GB18030 from first to last byte, and must look like Chinese.
enum TextDecoding {
  /// Decodes a file, or says at which byte it stops being text.
  static func decode(_ bytes: [UInt8], path: String) throws(ReadingError) -> DecodedText {
    guard !bytes.isEmpty else { throw .empty(path) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try utf16(bytes, from: 2, isBigEndian: false, path: path)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try utf16(bytes, from: 2, isBigEndian: true, path: path)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes[3...])
      if let error = UTF8Check.firstError(in: text) {
        throw .undecodable(path, byte: error + 4, encoding: "UTF-8")
      }
      return try checked(text, isVerbatim: true, markLength: 3, path: path)
    }
    if let isBigEndian = markless16(bytes) {
      return try utf16(bytes, from: 0, isBigEndian: isBigEndian, path: path)
    }
    guard !bytes.prefix(8192).contains(0) else { throw .binary(path) }
    guard let error = UTF8Check.firstError(in: bytes) else {
      return try checked(bytes, isVerbatim: true, markLength: 0, path: path)
    }
    return try notUTF8(bytes, firstError: error, path: path)
  }

  /// GB18030, or UTF-8 with damage, or no text at all.
  private static func notUTF8(
    _ bytes: [UInt8], firstError: Int, path: String
  ) throws(ReadingError) -> DecodedText {
    if isMostlyControl(bytes) { throw .binary(path) }
    // Damaged UTF-8 starts with good Chinese; GB18030 fails UTF-8 at its first characters.
    let head = bytes[..<firstError]
    let goodSequences = head.count { $0 >= 0xE3 && $0 <= 0xE9 }
    if goodSequences >= 8 {
      throw .undecodable(path, byte: firstError + 1, encoding: "UTF-8")
    }
    switch GB18030.decode(bytes) {
    case .text(let text):
      guard looksChinese(text) else { throw .binary(path) }
      return try checked(text, isVerbatim: false, markLength: 0, path: path)
    case .invalid(let offset):
      throw .undecodable(
        path, byte: max(offset, firstError) + 1, encoding: "UTF-8 / GB18030")
    case .unavailable:
      throw .converterMissing(path)
    }
  }

  private static func utf16(
    _ bytes: [UInt8], from start: Int, isBigEndian: Bool, path: String
  ) throws(ReadingError) -> DecodedText {
    switch UTF16Text.decode(bytes[start...], isBigEndian: isBigEndian) {
    case .success(let text):
      return try checked(text, isVerbatim: false, markLength: start, path: path)
    case .failure(let error):
      throw .undecodable(
        path, byte: error.offset + 1, encoding: isBigEndian ? "UTF-16BE" : "UTF-16LE")
    }
  }

  /// Refuses what decodes but is no text: empty, or full of control characters.
  private static func checked(
    _ text: [UInt8], isVerbatim: Bool, markLength: Int, path: String
  ) throws(ReadingError) -> DecodedText {
    guard text.contains(where: { $0 > 0x20 }) else { throw .empty(path) }
    guard !isMostlyControl(text) else { throw .binary(path) }
    return DecodedText(bytes: text, isVerbatim: isVerbatim, markLength: markLength)
  }

  /// UTF-16 without a mark: there are zero bytes, and in one byte order nearly all units are Chinese
  /// or ASCII. Whether it is big-endian, or nil where it is no such text.
  private static func markless16(_ bytes: [UInt8]) -> Bool? {
    let head = Array(bytes.prefix(8192))
    guard head.count >= 4, bytes.count.isMultiple(of: 2), head.contains(0) else { return nil }
    var plausible = (little: 0, big: 0)
    for offset in stride(from: 0, to: head.count - 1, by: 2) {
      let (first, second) = (UInt32(head[offset]), UInt32(head[offset + 1]))
      if isPlausible(second << 8 | first) { plausible.little += 1 }
      if isPlausible(first << 8 | second) { plausible.big += 1 }
    }
    let units = head.count / 2
    if plausible.little * 20 >= units * 19, plausible.little > plausible.big { return false }
    if plausible.big * 20 >= units * 19, plausible.big > plausible.little { return true }
    return nil
  }

  private static func isPlausible(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xB7, 0x2010...0x2030, 0x2460...0x24FF, 0x3000...0x303F,
      0x4E00...0x9FFF, 0xFF01...0xFF5E:
      true
    default: false
    }
  }

  private static func isMostlyControl(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(8192)
    // Without a branch, many bytes are looked at together.
    var control = 0
    for byte in head {
      let isControl = (byte < 0x20) != (byte &- 0x09 < 5)
      control &+= isControl || byte == 0x7F ? 1 : 0
    }
    // Ends of files and of fields are no sign of other than text.
    if control * 50 > head.count { control -= head.count { $0 == 0x1A || $0 == 0x1F } }
    return control * 50 > head.count
  }

  /// Whether most characters beyond ASCII are Chinese, as they are in GB18030 read rightly.
  private static func looksChinese(_ text: [UInt8]) -> Bool {
    let head = text.prefix(24 << 10)
    let leads = head.count { $0 >= 0xC0 }
    let chinese = head.count { (0xE3...0xE9).contains($0) || $0 == 0xEF }
    return leads == 0 || chinese * 10 >= leads * 8
  }
}
