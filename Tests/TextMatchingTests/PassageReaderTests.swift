import Testing

@testable import TextMatching

@Suite("Expressions asked of a passage")
struct PassageReaderTests {
  /// The words of the clauses that take part in a match.
  private func clauses(_ expression: String, in text: String) throws -> [String] {
    let program = try ExpressionProgram(
      expressions: [ExpressionParser.parse(expression)], concepts: [:])
    let reader = PassageReader.reading(text, program)
    return reader.matches(of: 0, in: reader.passage.all).members.map {
      String(decoding: reader.text.bytes[reader.passage.clauses[$0].range], as: UTF8.self)
    }
  }

  @Test("+ asks for one clause, & for one sentence, && for one measure")
  func scopes() throws {
    let text = "盘点专利，登记入库。推广成果"
    #expect(try clauses("盘点 + 入库", in: text).isEmpty)
    #expect(try clauses("盘点 & 入库", in: text) == ["盘点专利,", "登记入库。"])
    #expect(try clauses("盘点 & 推广", in: text).isEmpty)
    #expect(try clauses("盘点 && 推广", in: text) == ["盘点专利,", "推广成果"])
  }

  @Test("> asks for order, and a number for the most characters between")
  func order() throws {
    #expect(try clauses("出台 > 方案", in: "出台本省方案") == ["出台本省方案"])
    #expect(try clauses("方案 > 出台", in: "出台本省方案").isEmpty)
    #expect(try clauses("出台 >1 方案", in: "出台本省方案").isEmpty)
    #expect(try clauses("出台 >2 方案", in: "出台本省方案") == ["出台本省方案"])
    #expect(try clauses("出台 >0 方案", in: "出台方案") == ["出台方案"])
  }

  @Test("A sequence is found wherever its parts stand in order", arguments: 1...150)
  func sequencesAreComplete(seed: Int) throws {
    var random = SmallRandom(seed: UInt64(seed))
    let words = ["甲", "乙", "丙丁", "乙甲", "戊", "己庚"]
    let text = (0..<12).map { _ in words[random.below(words.count)] }.joined()
    let parts = (0..<3).map { _ in words[random.below(words.count)] }
    let gaps = (0..<2).map { _ in random.below(2) == 0 ? nil : random.below(4) }
    let signs = gaps.map { " >\($0.map(String.init) ?? "") " }
    let found = try !clauses(parts[0] + signs[0] + parts[1] + signs[1] + parts[2], in: text).isEmpty
    #expect(found == Self.stand(parts, gaps, in: Array(text)), "\(parts) \(gaps) in \(text)")
  }

  @Test(
    "Terms that must stand side by side are searched for as one",
    arguments: [
      ("不 >0 办|建", ["不办", "不建"]), ("暂|不 >0 再 >0 办", ["暂再办", "不再办"]),
      ("不 >0 办 >2 中心", ["不办", "中心"]), ("不 >1 办", ["不", "办"]), ("后， >0 办", ["后,", "办"]),
      ("保护 >0 中心", ["保护", "中心"]),
    ])
  func joinedTerms(written: String, terms: [String]) throws {
    let program = try ExpressionProgram(
      expressions: [ExpressionParser.parse(written)], concepts: [:])
    #expect(program.terms.map { String(decoding: $0, as: UTF8.self) } == terms)
  }

  @Test("Terms side by side must stand in one clause")
  func joinedInOneClause() throws {
    #expect(try clauses("后， >0 办", in: "会后，办展").isEmpty)
    #expect(try clauses("后 >0 办", in: "会后，办展").isEmpty)
  }

  /// Whether words stand in order, tried at every place.
  private static func stand(_ parts: [String], _ gaps: [Int?], in text: [Character]) -> Bool {
    func places(of word: String, from start: Int) -> [Range<Int>] {
      let word = Array(word)
      return (start..<max(start, text.count - word.count + 1))
        .filter { text[$0...].starts(with: word) }.map { $0..<($0 + word.count) }
    }
    func rest(_ part: Int, behind end: Int) -> Bool {
      guard part < parts.count else { return true }
      return places(of: parts[part], from: end).contains { place in
        let isNear = part == 0 || gaps[part - 1].map { place.lowerBound - end <= $0 } ?? true
        return isNear && rest(part + 1, behind: place.upperBound)
      }
    }
    return rest(0, behind: 0)
  }

  @Test("Exclusions take their clause, their sentence or the measure")
  func exclusions() throws {
    let text = "保护中心，海外中心。质量中心"
    #expect(try clauses("中心 ! 海外", in: text) == ["保护中心,", "质量中心"])
    #expect(try clauses("中心 !! 海外", in: text) == ["质量中心"])
    #expect(try clauses("中心 !!! 海外", in: text).isEmpty)
  }

  @Test("A comma between digits ends no clause")
  func digits() throws {
    #expect(try clauses("1,200 + 件", in: "新增1,200件") == ["新增1,200件"])
  }

  @Test("An expression is a candidate wherever it matches", arguments: 1...80)
  func candidatesAreComplete(seed: Int) throws {
    var random = SmallRandom(seed: UInt64(seed))
    let words = ["甲", "乙", "丙丁", "戊", "，", "。", "己"]
    let text = (0..<14).map { _ in words[random.below(words.count)] }.joined()
    let written = [
      "甲", "甲|乙 + 丙丁", "甲 & 戊|己", "甲 > 乙", "(甲 + 乙)|戊 ! 己", "甲 && 乙 && 丙丁", "甲 !! 丙丁",
    ]
    let program = try ExpressionProgram(
      expressions: written.map { try ExpressionParser.parse($0) }, concepts: [:])
    let reader = PassageReader.reading(text, program)

    for index in written.indices
    where !reader.matches(of: index, in: reader.passage.all).isEmpty {
      let mayMatch = reader.mayMatch(index)
      #expect(mayMatch, "\(written[index]) in \(text)")
    }
  }

  @Test("Rules that do not compile name what to correct")
  func compilationErrors() {
    #expect(
      throws: ExpressionProgram.CompilationError.unknownConcept("转化"),
      performing: { try ExpressionProgram(expressions: [.concept("转化")], concepts: [:]) })
    #expect(
      throws: ExpressionProgram.CompilationError.circularConcept("转化"),
      performing: {
        try ExpressionProgram(
          expressions: [.sequence([.concept("转化"), .term("率")], gaps: [0])],
          concepts: ["转化": .concept("转化")])
      })
    let message = ExpressionProgram.CompilationError.unknownConcept("转化").message
    #expect(message.zh.contains("“转化”"))
  }

  @Test("A measure of more clauses than fit keeps its text")
  func manyClauses() throws {
    let text = String(repeating: "甲，", count: 400) + "乙"
    #expect(try !clauses("甲 && 乙", in: text).isEmpty)
  }

  @Test("A measure that has no room behind others is refused, and the others stay as they were")
  func fullPassage() throws {
    let program = try ExpressionProgram(
      expressions: ["甲", "乙"].map { try ExpressionParser.parse($0) }, concepts: [:])
    var reader = PassageReader(program: program)
    let endings = ["甲，甲。", String(repeating: "乙，", count: ClauseSet.capacity)].map { text in
      reader.beginMeasure()
      reader.append(text)
      return reader.endMeasure()
    }
    reader.close()
    #expect(endings == [true, false])
    let count = reader.passage.measures.count
    #expect(count == 1)
    let found = reader.matches(of: 0, in: reader.passage.all)
    let mayMatch = reader.mayMatch(1)
    #expect(found.members == [0, 1])
    #expect(!mayMatch)
  }

  @Test(
    "A passage is full before it has more clauses than a set can hold",
    arguments: ["甲", "甲，", "甲，甲", "甲。甲，"], ["", "甲"])
  func lastRoom(text: String, first: String) throws {
    let program = try ExpressionProgram(expressions: [.term("甲")], concepts: [:])
    var reader = PassageReader(program: program)
    reader.beginMeasure()
    reader.append(first)
    var isTaken = reader.endMeasure()
    var taken = 0
    while isTaken, taken <= ClauseSet.capacity {
      reader.beginMeasure()
      reader.append(text)
      isTaken = reader.endMeasure()
      taken += 1
    }
    reader.close()
    let count = reader.passage.clauses.count
    #expect(ClauseSet.capacity - 2...ClauseSet.capacity ~= count)
    let found = reader.matches(of: 0, in: reader.passage.all)
    #expect(found.members == Array(0..<count))
  }

  /// The clauses of a measure in which each expression matches, counted from its first.
  private func matches(
    _ count: Int, _ reader: borrowing PassageReader, in measure: Int
  ) -> [[Int]] {
    let clauses = reader.passage.measures[measure].clauses
    return (0..<count).map { expression in
      reader.matches(of: expression, in: reader.passage.all).members
        .filter { clauses.contains($0) }.map { $0 - clauses.lowerBound }
    }
  }

  @Test("A measure matches the same among others and alone", arguments: 1...120)
  func measuresAreIndependent(seed: Int) throws {
    var random = SmallRandom(seed: UInt64(seed))
    let words = ["甲", "乙", "丙丁", "戊", "，", "。", "己", " ", "a", "1", ","]
    let texts = (0..<12).map { _ in
      (0..<random.below(12)).map { _ in words[random.below(words.count)] }.joined()
    }
    let written = [
      "甲", "甲|乙 + 丙丁", "甲 & 戊|己", "甲 > 乙", "甲 >1 a|1", "(甲 + 乙)|戊 ! 己",
      "甲 && 乙 && 丙丁", "甲 !! 丙丁", "甲|戊 !!! 己", "aa|a1|甲乙",
    ]
    let program = try ExpressionProgram(
      expressions: written.map { try ExpressionParser.parse($0) }, concepts: [:])
    var together = PassageReader(program: program)
    for text in texts {
      together.beginMeasure()
      together.append(text)
      let isTaken = together.endMeasure()
      #expect(isTaken)
    }
    together.close()
    for (index, text) in texts.enumerated() {
      let alone = PassageReader.reading(text, program)
      let among = matches(written.count, together, in: index)
      let single = matches(written.count, alone, in: 0)
      #expect(among == single, "\(text)")
    }
  }

  @Test("A reader that is used again remembers nothing")
  func reuse() throws {
    let program = try ExpressionProgram(
      expressions: ["甲", "乙 > 甲"].map { try ExpressionParser.parse($0) }, concepts: [:])
    var reader = PassageReader(program: program)
    for text in ["甲，乙", "丙"] {
      reader.removeAll()
      reader.beginMeasure()
      reader.append(text)
      let isTaken = reader.endMeasure()
      #expect(isTaken)
      reader.close()
    }
    let (mayMatch, found) = (reader.mayMatch(0), reader.matches(of: 0, in: reader.passage.all))
    #expect(!mayMatch)
    #expect(found.isEmpty)
  }

  @Test("Hits of several expressions are those of each, without those inside another")
  func outermostHits() throws {
    let words = ["专利", "专利转化", "转化", "转化方案", "方案", "利转", "案专"]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let expressions = (0..<3).map { _ in
        (0...Int.random(in: 0..<3, using: &generator))
          .compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " | ")
      }
      let program = try ExpressionProgram(
        expressions: expressions.map { try ExpressionParser.parse($0) }, concepts: [:])
      let text = (0..<12).compactMap { _ in (words + ["，", "。"]).randomElement(using: &generator) }
      let reader = PassageReader.reading(text.joined(), program)
      let asked = (0..<3).map { expression in
        (
          expression: expression,
          clauses: reader.matches(of: expression, in: reader.passage.all)
        )
      }
      let all = asked.flatMap { reader.hits(of: $0.expression, in: $0.clauses) }
      let outermost = Set(all).filter { hit in
        !all.contains { $0 != hit && $0.start <= hit.start && $0.end >= hit.end }
      }
      var found = CarryingTerms()
      found.collect(of: asked, in: reader)
      #expect(
        found.occurrences.map(\.hit) == outermost.sorted { $0.start < $1.start },
        "\(expressions) \(text)")
      #expect(
        found.occurrences.allSatisfy {
          $0.clause == reader.passage.clause(at: Int($0.hit.end) - 1)
        })
    }
  }
}
