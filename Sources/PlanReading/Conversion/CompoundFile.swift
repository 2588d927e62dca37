/// An OLE compound file, read only for what kind of document it holds: the doc and xls of Word, Excel
/// and WPS, and office documents under a password ([MS-CFB] 2.2 to 2.6).
struct CompoundFile {
  /// What a compound file holds.
  enum Kind {
    case word
    case workbook
    /// A document under a password, of whatever kind.
    case encrypted
    /// Something else, such as slides.
    case other
    /// Its directory can't be read.
    case damaged
  }

  /// The kind of the bytes; nil where they are no compound file. Cost: constant.
  static func kind(of bytes: [UInt8]) -> Kind? {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
    guard let file = CompoundFile(bytes) else { return .damaged }
    let streams = file.streams()
    if streams["EncryptedPackage"] != nil { return .encrypted }
    if let start = streams["WordDocument"] {
      return file.isEncryptedWord(file.sector(start)) ? .encrypted : .word
    }
    if let start = streams["Workbook"] ?? streams["Book"] {
      return file.isEncryptedWorkbook(file.sector(start)) ? .encrypted : .workbook
    }
    return streams.isEmpty ? .damaged : .other
  }

  private let bytes: [UInt8]
  private let sectorSize: Int

  private init?(_ bytes: [UInt8]) {
    guard bytes.count > 512 else { return nil }
    self.bytes = bytes
    let shift = bytes[30]
    guard shift == 9 || shift == 12 else { return nil }
    sectorSize = 1 << Int(shift)
  }

  /// The first sector of each stream. A document has a few dozen; more than 100 sectors of
  /// directory are not looked at.
  private func streams() -> [String: Int] {
    var streams: [String: Int] = [:]
    var next = Int(long(in: bytes[...], at: 48))
    for _ in 0..<100 {
      let directory = sector(next)
      guard directory.count == sectorSize else { break }
      for entry in stride(from: 0, to: sectorSize, by: 128) {
        let length = Int(word(in: directory, at: entry + 64))
        guard directory[directory.startIndex + entry + 66] == 2, (4...64).contains(length) else {
          continue
        }
        let units = stride(from: 0, to: length - 2, by: 2).map {
          word(in: directory, at: entry + $0)
        }
        streams[String(decoding: units, as: UTF16.self)] = Int(long(in: directory, at: entry + 116))
      }
      guard let following = sectorAfter(next) else { break }
      next = following
    }
    return streams
  }

  /// The sector that follows another in its chain, by the allocation table.
  private func sectorAfter(_ number: Int) -> Int? {
    let perSector = sectorSize / 4
    // The header names the first 109 sectors of the table; a directory further on is not looked for.
    guard number / perSector < 109 else { return nil }
    let table = sector(Int(long(in: bytes[...], at: 76 + number / perSector * 4)))
    guard table.count == sectorSize else { return nil }
    let next = long(in: table, at: number % perSector * 4)
    return next < 0xFFFF_FFFA ? Int(next) : nil
  }

  private func sector(_ number: Int) -> ArraySlice<UInt8> {
    let start = (number + 1) * sectorSize
    guard number >= 0, start < bytes.count else { return [] }
    return bytes[start..<min(start + sectorSize, bytes.count)]
  }

  /// `fEncrypted` in the file information block ([MS-DOC] 2.5.2).
  private func isEncryptedWord(_ start: ArraySlice<UInt8>) -> Bool {
    start.count > 12 && word(in: start, at: 10) & 0x0100 != 0
  }

  /// A `FilePass` record among the first ([MS-XLS] 2.4.117).
  private func isEncryptedWorkbook(_ start: ArraySlice<UInt8>) -> Bool {
    var position = 0
    while position + 4 <= start.count {
      if word(in: start, at: position) == 0x002F { return true }
      position += 4 + Int(word(in: start, at: position + 2))
    }
    return false
  }

  private func word(in bytes: ArraySlice<UInt8>, at offset: Int) -> UInt16 {
    let index = bytes.startIndex + offset
    return UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
  }

  private func long(in bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32 {
    UInt32(word(in: bytes, at: offset)) | UInt32(word(in: bytes, at: offset + 2)) << 16
  }
}
