import Testing

@testable import PlanReading

@Suite("Source texts and their places")
struct SourceTextTests {
  private let text = SourceText(
    text: "专利转化运用二行续文",
    anchors: [
      SourceText.Anchor(offset: 0, location: .text(line: 3, column: 5)),
      SourceText.Anchor(offset: 18, location: .text(line: 4, column: 1)),
    ])

  @Test("a part keeps the place of every character")
  func parts() {
    let whole = text
    let parts = whole.parts([3..<9, 12..<24, 27..<30])
    #expect(parts.map(\.text) == ["利转", "运用二行", "文"])
    for (part, start) in zip(parts, [3, 12, 27]) {
      for offset in stride(from: 0, to: part.text.utf8.count, by: 3) {
        #expect(part.location(at: offset) == whole.location(at: start + offset))
      }
    }
  }

  @Test("a part that begins at an anchor has that anchor only")
  func partAtAnchor() {
    let part = text.part(18..<24)
    #expect(part.anchors == [SourceText.Anchor(offset: 0, location: .text(line: 4, column: 1))])
  }

  @Test("Chinese is joined without a space, words with one")
  func join() {
    var chinese = SourceText(text: "专利", anchors: [])
    chinese.join(SourceText(text: "转化", anchors: []))
    #expect(chinese.text == "专利转化")
    var words = SourceText(text: "for", anchors: [])
    words.join(SourceText(text: "all", anchors: []))
    #expect(words.text == "for all")
  }

  @Test("text joined keeps the places of both")
  func joinPlaces() {
    var first = text.part(0..<6)
    first.join(text.part(18..<30))
    #expect(first.location(at: 3)?.lineAndColumn == [3, 6])
    #expect(first.location(at: 9)?.lineAndColumn == [4, 2])
  }
}
