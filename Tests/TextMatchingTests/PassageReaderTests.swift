import Testing

@testable import TextMatching

@Suite("Expressions asked of a passage")
struct PassageReaderTests {
  /// The words of the clauses that take part in a match.
  private func clauses(_ expression: String, in text: String) throws -> [String] {
    let program = try ExpressionProgram(
      expressions: [ExpressionParser.parse(expression)], concepts: [:])
    var reader = PassageReader(program: program)
    reader.text.append(text)
    reader.read()
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
    var reader = PassageReader(program: program)
    reader.text.append(text)
    reader.read()

    for index in written.indices
    where !reader.matches(of: index, in: reader.passage.all).isEmpty {
      #expect(reader.candidates.contains(Int32(index)), "\(written[index]) in \(text)")
    }
  }

  @Test("A passage of more clauses than fit keeps its text")
  func manyClauses() throws {
    let text = String(repeating: "甲，", count: 400) + "乙"
    #expect(try !clauses("甲 && 乙", in: text).isEmpty)
  }
}
