import EmbeddedRules
import TaskRules
import Testing
import TextMatching

@testable import Compliance

@Suite("The nearest measure")
struct NearestMeasureFinderTests {
  private let list: TaskList
  private let profiles: [ElementProfile]

  init() throws {
    list = try TaskListLoader(files: .embedded).taskList()
    profiles = list.elements.map { [list] in ElementProfile(of: $0, concepts: list.concepts) }
  }

  /// Puts measures before a finder, as a judge does.
  private func read(_ measures: [String], into finder: inout NearestMeasureFinder) throws {
    finder.removeAll()
    var reader = PassageReader(program: try ExpressionProgram(expressions: [], concepts: [:]))
    for measure in measures {
      reader.removeAll()
      reader.beginMeasure()
      reader.append(measure)
      _ = reader.endMeasure()
      reader.close()
      finder.add(reader)
    }
  }

  /// Measures made of pieces of what elements ask, of other words, and of nothing.
  private func measures(_ generator: inout some RandomNumberGenerator) -> [String] {
    let texts =
      list.elements.flatMap { [$0.name.zh, $0.requirement, $0.suggestion.zh] }
      + ["召开会议，听取汇报。", "WIPO 2024", "加强知识产权工作", "\n"]
    return (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        let text = Array(texts.randomElement(using: &generator) ?? "")
        let start = Int.random(in: 0...text.count, using: &generator)
        return String(text[start...].prefix(Int.random(in: 0...20, using: &generator)))
      }.joined()
    }
  }

  @Test("is the one that its definition gives, plan after plan, for any measures")
  func asDefined() throws {
    var generator = SystemRandomNumberGenerator()
    var finder = NearestMeasureFinder(profiles: ElementProfiles(of: list))
    var found = 0
    for _ in 0..<60 {
      let measures = measures(&generator)
      try read(measures, into: &finder)
      let plain = PlainMeasureFinder(measures: measures)
      let elements = profiles.indices.shuffled(using: &generator)
        .prefix(Int.random(in: 0...profiles.count, using: &generator))
      for (element, nearest) in zip(elements, finder.nearest(to: Array(elements))) {
        let similarities = plain.similarities(to: profiles[element])
        let greatest = similarities.max() ?? 0
        // The finder adds up in another order than the definition: its last digits differ.
        guard let nearest else {
          #expect(greatest < NearestMeasureFinder.leastSimilarity + 1e-12, "\(measures)")
          continue
        }
        #expect(abs(nearest.similarity - greatest) < 1e-12, "\(measures)")
        #expect(abs(nearest.similarity - similarities[nearest.ordinal]) < 1e-12, "\(measures)")
        found += 1
      }
    }
    #expect(found > 0)
  }

  @Test("is the first of two that read the same")
  func firstOfEquals() throws {
    var finder = NearestMeasureFinder(profiles: ElementProfiles(of: list))
    let suggestion = list.elements[0].suggestion.zh
    try read(["召开会议。", suggestion, suggestion, "听取汇报。"], into: &finder)
    #expect(finder.nearest(to: [0]).map { $0?.ordinal } == [1])
  }

  @Test("is none where no measure says anything near")
  func none() throws {
    var finder = NearestMeasureFinder(profiles: ElementProfiles(of: list))
    try read(["天气晴朗", "", "2024"], into: &finder)
    #expect(finder.nearest(to: Array(profiles.indices)).allSatisfy { $0 == nil })
  }

  @Test("numbers stand for pairs in order of first occurrence, however many there are")
  func numbers() {
    var generator = SystemRandomNumberGenerator()
    for count in [10, 5_000, 100_000] {
      var numbers = PairNumbers()
      var known: [UInt32: Int] = [:]
      for _ in 0..<count {
        let pair = UInt32.random(in: 1...UInt32(count), using: &generator) &* 65_537
        guard pair != 0 else { continue }
        numbers.makeRoom(for: 1)
        let number = known[pair] ?? known.count
        known[pair] = number
        #expect(numbers.number(adding: pair) == number)
      }
      #expect(numbers.count == known.count)
      #expect(known.allSatisfy { numbers.number(of: $0.key) == $0.value })
    }
  }
}
