import Testing

@testable import Reporting

@Suite("Laying out text by display width")
struct LayoutTests {
  @Test(
    "Chinese takes two columns, marks none, the rest one",
    arguments: [
      ("知识产权", 8), ("abc", 3), ("（1）", 5), ("●◐○·?", 5), ("e\u{301}", 1), ("\u{200B}", 0),
      ("👍", 2), ("한글", 4), ("ｶﾅ", 2), ("“”…", 3), ("𠀀", 2), ("", 0),
    ])
  func widths(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test("lines never exceed the width, and lose nothing but spaces")
  func wrapping() {
    let text = "加强 patent 转化运用，建立“专班”（第 12 条），supercalifragilisticexpialidocious 推进。"
    for width in 4...60 {
      let lines = LineWrapper(width: width).lines(text)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(width)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test("no line begins with closing punctuation or ends with an opening one")
  func punctuation() {
    let text = "推进转化，（试点）建立“专班”，印发方案。"
    for width in 8...30 {
      let lines = LineWrapper(width: width).lines(text)
      #expect(lines.dropFirst().allSatisfy { !"，。）”".contains($0.first ?? "甲") }, "\(width)")
      #expect(lines.dropLast().allSatisfy { !"（“".contains($0.last ?? "甲") }, "\(width)")
    }
  }

  @Test("a figure stays with the word before it")
  func figures() {
    #expect(LineWrapper(width: 12).lines("错误、警告 12") == ["错误、警", "告 12"])
  }

  @Test("a shortened text fits and says that something is left out")
  func shortening() {
    #expect(TerminalText.shortened("新疆生产建设兵团", to: 14) == "新疆生产建设…")
    #expect(TerminalText.shortened("内蒙古自治区", to: 14) == "内蒙古自治区")
    #expect(TerminalText.shortened("广西壮族自治区", to: 14) == "广西壮族自治区")
  }

  @Test("a cleaned line has no breaks, controls or reordering")
  func cleaning() {
    #expect(CleanText.line(" 一\n\t二\u{1B}[1m\u{202E}三 ") == "一 二\u{FFFD}[1m三")
    #expect(CleanText.block("一\r\n二\r三\u{2028}四\t五") == "一\n二\n三\n四 五")
  }
}
