import Testing
import TextMatching

@testable import Compliance

@Suite("Quoted words")
struct QuotedWordsTests {
  @Test("say the same whatever bytes they are ranges of")
  func equality() {
    let source = Array("印发专利转化方案，登记入库".utf8)
    let cited = QuotedWords(0..<24, terms: [6..<12, 18..<24], of: source)
    let given = QuotedWords("印发专利转化方案", matched: ["专利", "方案"])
    #expect(cited == given)
    #expect(cited.hashValue == given.hashValue)
    #expect(cited != given.withoutTerms)
    #expect(cited.withoutTerms == QuotedWords("印发专利转化方案"))
  }

  @Test("can be replaced in evidence, each without the other")
  func setters() {
    var evidence = Evidence(
      item: 1, ordinal: 0, verdict: .covered, quote: "印发方案", range: 0..<12, matched: ["方案"],
      location: nil)
    evidence.quote = "出台方案"
    #expect(evidence.matched == ["方案"])
    evidence.matched = ["出台", "方案"]
    #expect(evidence.quote == "出台方案")
    #expect(evidence.matched == ["出台", "方案"])
  }

  @Test("are handed on in UTF-8 as they are in Strings")
  func bytes() {
    let evidence = Evidence(
      item: 1, ordinal: 0, verdict: .covered, quote: "印发“方案”", range: 0..<18,
      matched: ["印发", "“方案"], location: nil)
    #expect(evidence.withQuoteUTF8 { String(decoding: $0, as: UTF8.self) } == evidence.quote)
    var matched: [String] = []
    evidence.forEachMatchedUTF8 { matched.append(String(decoding: $0, as: UTF8.self)) }
    #expect(matched == evidence.matched)
  }

  @Test("leave out the blanks and marks that end a clause, and never all of it")
  func trimming() {
    func trimmed(_ text: String) -> String {
      let bytes = Array(text.utf8)
      let place = MeasurePlace(start: 0, end: bytes.count, deliverableEnd: bytes.count)
      return bytes.withUnsafeBufferPointer {
        String(decoding: bytes[place.trimmed(0..<bytes.count, in: $0)], as: UTF8.self)
      }
    }
    #expect(trimmed(" \n印发方案，； ：\n") == "印发方案")
    #expect(trimmed("印发方案,;:　") == "印发方案")
    #expect(trimmed("印发方案。") == "印发方案。")
    #expect(trimmed("，") == "，")
    #expect(trimmed("") == "")
  }
}
