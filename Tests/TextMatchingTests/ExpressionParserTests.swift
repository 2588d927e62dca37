import Testing

@testable import TextMatching

@Suite("Written expressions")
struct ExpressionParserTests {
  @Test("Alternatives bind tightest, then order, clause, sentence, measure, and exclusions last")
  func precedence() throws {
    let parsed = try ExpressionParser.parse("a|b > c + d & e && f ! g|h")
    #expect(
      parsed
        == .excluding(
          .all(
            [
              .all(
                [
                  .all(
                    [
                      .sequence([.any([.term("a"), .term("b")]), .term("c")], gaps: [nil]),
                      .term("d"),
                    ],
                    within: .clause), .term("e"),
                ], within: .sentence), .term("f"),
            ], within: .item), .any([.term("g"), .term("h")]), within: .clause))
  }

  @Test(
    "Writing what was read and reading it again changes nothing",
    arguments: [
      "词", "a|b", "a >6 b", "(a + b)|c", "a & (b ! c)", "a !! b !!! c", "$概念 + \"知识产权+\"",
      "(a & b) > c", "a ! b & c",
    ])
  func roundTrip(text: String) throws {
    let parsed = try ExpressionParser.parse(text)
    #expect(try ExpressionParser.parse(parsed.written) == parsed)
  }

  @Test(
    "A mistake is named with its place",
    arguments: [("a |", 3), ("(a", 2), ("a ) b", 2), ("& a", 0), ("\"a", 0), ("", 0), ("a b", 2)])
  func mistakes(text: String, offset: Int) {
    #expect(throws: ExpressionParser.SyntaxError.self) { try ExpressionParser.parse(text) }
    do {
      _ = try ExpressionParser.parse(text)
    } catch {
      #expect(error.offset == offset)
    }
  }
}
