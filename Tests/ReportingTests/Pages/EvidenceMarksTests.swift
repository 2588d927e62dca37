import Compliance
import Testing

@testable import Reporting

@Suite("Evidence in a measure's text")
struct EvidenceMarksTests {
  private func evidence(_ range: Range<Int>, _ verdict: ElementVerdict = .covered) -> Evidence {
    Evidence(
      item: 1, ordinal: 0, verdict: verdict, quote: "", range: range, matched: [], location: nil)
  }

  @Test("The parts together are the text, wherever evidence begins and ends")
  func partsAreTheText() {
    let text = "先盘点，e\u{301}再转化👨‍👩‍👧。"
    let length = text.utf8.count
    for start in 0...length {
      for end in start...(length + 2) {
        let marks = EvidenceMarks(
          text: text,
          entries: [("a", evidence(start..<end)), ("b", evidence(3..<9))])
        #expect(marks.parts.map(\.text).joined() == text)
      }
    }
  }

  @Test("Where evidence of two elements overlaps, the part names both and shows the better")
  func overlap() {
    let marks = EvidenceMarks(
      text: "abcdef", entries: [("x", evidence(0..<4, .weak)), ("y", evidence(2..<6))])
    #expect(marks.parts.map(\.text) == ["ab", "cd", "ef"])
    #expect(marks.parts.map(\.elements) == [["x"], ["x", "y"], ["y"]])
    #expect(marks.parts.map(\.verdict) == [.weak, .covered, .covered])
  }

  @Test("Evidence that cuts a character in two marks nothing")
  func insideCharacter() {
    let marks = EvidenceMarks(text: "先做", entries: [("x", evidence(1..<4))])
    #expect(marks.parts.allSatisfy { $0.verdict == nil })
  }
}
