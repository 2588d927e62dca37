import PlanReading
import Testing

@Suite("Damaged input")
struct RobustnessTests {
  /// A generator with a seed, so that a failure can be repeated.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var value = state
      value ^= value >> 33
      value = value &* 0xff51_afd7_ed55_8ccd
      return value ^ value >> 33
    }
  }

  private func read(_ bytes: [UInt8]) {
    // Either plans or an error with a sentence: anything else would end the test run.
    do throws(ReadingError) {
      for plan in try PlanReader().plans(bytes: bytes, path: "a.txt") {
        #expect(!plan.items.isEmpty)
        for item in plan.items { _ = item.measure.location(at: item.measure.text.utf8.count) }
      }
    } catch {
      #expect(!error.message.zh.isEmpty)
    }
  }

  @Test("a plan cut off anywhere is read or refused")
  func truncated() throws {
    for name in try Fixtures.names() {
      let bytes = try Fixtures.bytes(name)
      for length in stride(from: 0, to: bytes.count, by: 23) { read(Array(bytes[..<length])) }
    }
  }

  @Test("a plan with bytes changed, moved or doubled is read or refused", arguments: 0..<4)
  func mutated(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let pieces: [[UInt8]] = [
      Array("\t".utf8), Array("\n".utf8), Array("|".utf8), Array("1. ".utf8), Array("一、".utf8),
      Array("<p>".utf8), Array("**".utf8), Array("（".utf8), Array("》".utf8), [0xFF], [0],
      Array("工作重点\t工作内容\t具体举措\n".utf8), Array("附件\n".utf8), Array("2023年工作总结\n".utf8),
    ]
    for name in try Fixtures.names() {
      let original = try Fixtures.bytes(name)
      for _ in 0..<12 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...12, using: &random) {
          guard let place = bytes.indices.randomElement(using: &random) else { break }
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
          case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
          default: bytes += bytes[place..<min(place + 200, bytes.count)]
          }
        }
        read(bytes)
      }
    }
  }

  @Test(
    "long input of one kind takes linear time", .timeLimit(.minutes(1)),
    arguments: [
      "1. 开展培训。 ", "一、", "责任单位：省局\n", "1. 甲\n", "（一）乙。\n", "|", "\t", "《", "。", " ",
      "2024年工作要点\n", "甲省2024年工作要点\n1. 甲。\n", "总体要求\n", "附件\n", "目录\n", "**", "<p>",
      "序号\t工作重点\t具体举措\n", "1\t甲\t\n", "- ", "# 一\n", "2023年工作总结\n",
    ])
  func linear(piece: String) {
    let text = "丁山省2024年工作要点\n\n" + String(repeating: piece, count: 12_000)
    read(Array(text.utf8))
  }
}
