import Testing

@testable import PlanReading

@Suite("Encodings")
struct TextDecodingTests {
  private let text = "双江省2024年知识产权工作要点\n\n1. 制定推进计划，按季调度。\n2. 开展培训 3 期。\n"

  /// The text in GB18030, made with iconv of glibc 2.41.
  private let gb18030: [UInt8] = [
    0xCB, 0xAB, 0xBD, 0xAD, 0xCA, 0xA1, 0x32, 0x30, 0x32, 0x34, 0xC4, 0xEA, 0xD6, 0xAA, 0xCA, 0xB6,
    0xB2, 0xFA, 0xC8, 0xA8, 0xB9, 0xA4, 0xD7, 0xF7, 0xD2, 0xAA, 0xB5, 0xE3, 0x0A, 0x0A, 0x31, 0x2E,
    0x20, 0xD6, 0xC6, 0xB6, 0xA8, 0xCD, 0xC6, 0xBD, 0xF8, 0xBC, 0xC6, 0xBB, 0xAE, 0xA3, 0xAC, 0xB0,
    0xB4, 0xBC, 0xBE, 0xB5, 0xF7, 0xB6, 0xC8, 0xA1, 0xA3, 0x0A, 0x32, 0x2E, 0x20, 0xBF, 0xAA, 0xD5,
    0xB9, 0xC5, 0xE0, 0xD1, 0xB5, 0x20, 0x33, 0x20, 0xC6, 0xDA, 0xA1, 0xA3, 0x0A,
  ]

  private func utf16(bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private func decoded(_ bytes: [UInt8]) throws -> String {
    String(decoding: try TextDecoding.decode(bytes, path: "a.txt").bytes, as: UTF8.self)
  }

  @Test("UTF-8 is read with and without its mark")
  func utf8() throws {
    #expect(try decoded(Array(text.utf8)) == text)
    #expect(try decoded([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
  }

  @Test("UTF-16 is read with and without its mark, in both byte orders", arguments: [false, true])
  func utf16Text(bigEndian: Bool) throws {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    #expect(try decoded(mark + utf16(bigEndian: bigEndian)) == text)
    #expect(try decoded(utf16(bigEndian: bigEndian)) == text)
  }

  @Test("characters beyond the first plane survive UTF-16")
  func surrogates() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x40, 0xD8, 0x0B, 0xDC, 0x31, 0x00]
    #expect(try decoded(bytes) == "\u{2000B}1")
  }

  @Test("GB18030 is told from UTF-8")
  func gb() throws {
    #expect(try decoded(gb18030) == text)
  }

  @Test("a plan reads the same in every encoding")
  func samePlan() throws {
    let expected = try PlanReader().plans(bytes: Array(text.utf8), path: "a.txt")
    for bytes in [gb18030, utf16(bigEndian: true), [0xFF, 0xFE] + utf16(bigEndian: false)] {
      let plans = try PlanReader().plans(bytes: bytes, path: "a.txt")
      #expect(plans.map(\.title) == expected.map(\.title))
      #expect(
        plans.flatMap { $0.items.map(\.measure) } == expected.flatMap { $0.items.map(\.measure) })
    }
  }

  @Test("damaged UTF-8 is named with the position of the damage")
  func damagedUTF8() {
    var bytes = Array((text + text + text).utf8)
    bytes[120] = 0xFF
    let error = #expect(throws: ReadingError.self) { try decoded(bytes) }
    #expect(error?.code == .encodingUnknown)
    let named = (119...121).contains { error?.message.zh.contains("第 \($0) 个字节") == true }
    #expect(named)
  }

  @Test("damaged GB18030 is named with the position of the damage")
  func damagedGB() {
    let error = #expect(throws: ReadingError.self) { try decoded(gb18030 + [0xA1, 0x0A]) }
    #expect(error?.code == .encodingUnknown)
    #expect(error?.message.zh.contains("第 \(gb18030.count + 1) 个字节") == true)
  }

  @Test("a lone surrogate is an error of UTF-16")
  func loneSurrogate() {
    let error = #expect(throws: ReadingError.self) {
      try decoded([0xFF, 0xFE, 0x31, 0x00, 0x40, 0xD8, 0x31, 0x00])
    }
    #expect(error?.code == .encodingUnknown)
    #expect(error?.message.en.contains("byte 5") == true)
  }

  @Test(
    "binary files are no text",
    arguments: [
      [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0x00, 0x00, 0x03, 0x00, 0x3E, 0x00],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D],
      (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ 131) },
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) {
    let error = #expect(throws: ReadingError.self) { try decoded(bytes) }
    #expect(error?.code == .fileBinary || error?.code == .encodingUnknown)
  }

  @Test(
    "a file without content is empty", arguments: [[], [0x20, 0x0A, 0x0A], [0xEF, 0xBB, 0xBF]])
  func empty(bytes: [UInt8]) {
    let error = #expect(throws: ReadingError.self) { try decoded(bytes) }
    #expect(error?.code == .fileEmpty)
  }

  @Test(
    "ill-formed UTF-8 is found where the standard says",
    arguments: [
      ([0x41, 0xC0, 0xAF], 1), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0x41, 0x42, 0xF4, 0x90, 0x80, 0x80], 2), ([0xE4, 0xB8], 0), ([0x80], 0),
      ([0xF0, 0x90, 0x80], 0),
    ] as [([UInt8], Int)])
  func illFormed(bytes: [UInt8], offset: Int) {
    #expect(UTF8Check.firstError(in: bytes) == offset)
  }

  @Test("every scalar's UTF-8 is well-formed")
  func wellFormed() {
    var bytes: [UInt8] = []
    for value in stride(from: UInt32(0), to: 0x110000, by: 37) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      bytes += UTF8.encode(scalar).map(Array.init) ?? []
    }
    #expect(UTF8Check.firstError(in: bytes) == nil)
  }
}
