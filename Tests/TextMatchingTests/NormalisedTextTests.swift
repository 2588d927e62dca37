import Testing

@testable import TextMatching

@Suite("Normal form")
struct NormalisedTextTests {
  private func normal(_ text: String) -> String {
    String(decoding: NormalisedText(text).bytes, as: UTF8.self)
  }

  @Test(
    "Forms of one character become one",
    arguments: [
      ("⼯作", "工作"), ("ＩＰ１２％", "ip12%"), ("專利轉化", "专利转化"), ("2023—2025", "2023-2025"),
      ("4•26", "4·26"), ("“蓝天”行动", "蓝天行动"), ("〈方案〉", "《方案》"), ("①", "1"), ("㈠", "(一)"),
    ])
  func folds(source: String, expected: String) {
    #expect(normal(source) == expected)
  }

  @Test("Spaces go within Chinese and stay between Latin words")
  func spaces() {
    #expect(normal("2024 年 工作　要点 open data") == "2024年工作要点open data")
  }

  @Test("What is known to be in normal form is left as it is", arguments: 1...40)
  func keeps(seed: Int) {
    var random = SmallRandom(seed: UInt64(seed))
    let alphabet = Array("专利運用ＡAa1①½ 　“-—，,。😀\n")
    let text = String((0..<3).map { _ in alphabet[random.below(alphabet.count)] })
    let isKept = Array(text.utf8).withUnsafeBufferPointer { NormalForm.shared.keeps($0) }
    #expect(!isKept || normal(text) == text)
    #expect(isKept || normal(text) != text)
  }

  @Test("Line ends stay: they end sentences")
  func lineEnds() {
    #expect(normal("一\n二") == "一\n二")
  }

  @Test("Normalising twice is normalising once", arguments: Samples.texts)
  func idempotent(text: String) {
    #expect(normal(normal(text)) == normal(text))
  }

  /// The range of a text from which a range of its normal form came, or that of the text behind other text.
  private func sourceRange(
    of range: Range<Int>, in text: String, behind before: NormalisedText = NormalisedText()
  ) -> Range<Int> {
    var normalised = before
    normalised.append(text)
    let moved = (before.count + range.lowerBound)..<(before.count + range.upperBound)
    return Array(text.utf8).withUnsafeBufferPointer {
      SourceOffsets(of: normalised).sourceRange(of: moved, in: $0, from: before.sourceLength)
    }
  }

  @Test(
    "Every normalised character leads back to whole characters of the source",
    arguments: Samples.texts)
  func sourceRanges(text: String) {
    let normalised = NormalisedText(text)
    let source = Array(text.utf8)
    var last = 0
    for start in normalised.bytes.indices where normalised.bytes[start] & 0xC0 != 0x80 {
      let end =
        normalised.bytes[(start + 1)...].firstIndex { $0 & 0xC0 != 0x80 }
        ?? normalised.bytes.endIndex
      let range = sourceRange(of: start..<end, in: text)
      #expect(String(validating: source[range], as: UTF8.self) != nil)
      #expect(!range.isEmpty)
      #expect(range.lowerBound >= last)
      last = range.lowerBound
    }
  }

  @Test("Text behind other text leads back as it does alone", arguments: Samples.texts)
  func behindOtherText(text: String) {
    let alone = NormalisedText(text)
    for lower in 0...alone.count {
      for upper in lower...alone.count {
        let range = sourceRange(of: lower..<upper, in: text, behind: NormalisedText("前文，"))
        #expect(range == sourceRange(of: lower..<upper, in: text))
      }
    }
  }

  @Test("A term found in the normal form is quoted as it stands in the source")
  func quotesTheSource() throws {
    let text = "推进“专 利” 开放许可。"
    let normalised = NormalisedText(text)
    let term = Array("专利开放".utf8)
    let start = try #require(
      normalised.bytes.indices.first { normalised.bytes[$0...].starts(with: term) })
    let range = sourceRange(of: start..<(start + term.count), in: text)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "专 利” 开放")
  }

  @Test("Malformed UTF-8 is kept and harms nothing")
  func malformed() {
    var text = NormalisedText()
    [UInt8]([0xE5, 0xB7, 0xFF, 0x41, 0xC3]).withUnsafeBufferPointer { text.append($0) }
    #expect(text.sourceLength == 5)
  }
}

/// Texts for laws that hold of any text.
enum Samples {
  static let texts: [String] = [
    "", "a", "。", "6 月底前，制定 出台“实施方案”；年底前，实现全覆盖。",
    "推进⼯作⽅案（2023—2025 年）落实，Ｗ ＩＰＯ 论坛〈草案〉。", "專利　轉化\u{200B}運用 ㈠ ③ ㍻",
    "emoji 😀 与𠮷字", " 前后空格 ", "“”‘’\"\"", "A B 中 C D", "\n\n一\n二\n",
  ]
}
