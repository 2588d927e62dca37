import Testing

@testable import TextMatching

@Suite("A program is read back as it was stored")
struct StoredProgramTests {
  /// Alternatives, sequences, exclusions and concepts, so that no table is empty.
  private func program() throws -> ExpressionProgram {
    try ExpressionProgram(
      expressions: [
        ExpressionParser.parse("盘点|摸底 & $存量专利 ! 暂不"), ExpressionParser.parse("出台 >3 方案|办法"),
        ExpressionParser.parse("利存量 + 入库"),
      ],
      concepts: ["存量专利": ExpressionParser.parse("存量专利|专利存量")])
  }

  private func words(of program: ExpressionProgram) -> [UInt64] {
    var writer = TableWriter()
    program.write(to: &writer)
    return writer.words
  }

  private func memory(_ words: some Collection<UInt64>) -> TableMemory {
    SevenBits.text(of: Array(words)).withUnsafeBytes(SevenBits.words)
  }

  @Test("Nothing is lost or added")
  func everything() throws {
    let words = words(of: try program())
    var reader = TableReader(memory(words))
    let read = try ExpressionProgram(from: &reader)
    #expect(self.words(of: read) == words)
  }

  @Test(
    "It answers as before",
    arguments: ["盘点存量专利，登记入库。", "暂不摸底专利存量。", "出台本省方案", "出台方案", "摸底专利存量入库"])
  func answers(text: String) throws {
    let program = try program()
    var stored = TableReader(memory(words(of: program)))
    let read = try ExpressionProgram(from: &stored)
    #expect(matches(of: read, in: text) == matches(of: program, in: text))
  }

  private func matches(of program: ExpressionProgram, in text: String) -> [[Int]] {
    let reader = PassageReader.reading(text, program)
    return (0..<program.count).map { Array(reader.matches(of: $0, in: reader.passage.all).members) }
  }

  @Test("What ends early is refused", arguments: [0, 1, 5, 9, 500, 5_000])
  func brokenOff(count: Int) throws {
    let words = words(of: try program())
    #expect(words.count > count)
    #expect(throws: BrokenTables.self) {
      var reader = TableReader(memory(words.prefix(count)))
      _ = try ExpressionProgram(from: &reader)
    }
  }

  @Test("Seven bits hold every word", arguments: 0...17)
  func sevenBits(count: Int) {
    var random = SmallRandom(seed: UInt64(count + 1))
    let words = (0..<count).map { _ in
      UInt64(random.below(1 << 32)) << 32 | UInt64(random.below(1 << 32))
    }
    let text = SevenBits.text(of: words)
    #expect(text.allSatisfy { $0 < 128 })
    let memory = text.withUnsafeBytes(SevenBits.words)
    #expect(Array(memory.bytes.bindMemory(to: UInt64.self).prefix(count)) == words)
  }
}
