import PlanReading
import Testing

@Suite("Files")
struct PlanReaderTests {
  private func error(_ path: String, limits: ReadingLimits = .default) -> ReadingError? {
    #expect(throws: ReadingError.self) { try PlanReader(limits: limits).plans(in: path) }
  }

  @Test("a missing file is named")
  func missing() {
    let error = error("no/such/plan.txt")
    #expect(error?.code == .fileMissing)
    #expect(error?.message.zh.contains("no/such/plan.txt") == true)
  }

  @Test("a folder is no file")
  func folder() {
    #expect(error(Fixtures.folder)?.code == .fileUnreadable)
  }

  @Test("a file above the limit is refused")
  func tooLarge() {
    let error = error(Fixtures.folder + "/memo.txt", limits: ReadingLimits(fileBytes: 100))
    #expect(error?.code == .fileTooLarge)
  }

  @Test("a text without measures says so")
  func noItems() {
    let error = #expect(throws: ReadingError.self) {
      try PlanReader().plans(bytes: Array("通讯录\n甲\n乙\n".utf8), path: "a.txt")
    }
    #expect(error?.code == .noItems)
  }

  @Test("the format is named", arguments: [("a.txt", "text"), ("a.MD", "markdown"), ("-", "text")])
  func format(path: String, name: String) throws {
    let text = "丁山省2024年工作要点\n\n1. 开展培训。\n"
    #expect(try Fixtures.plan(text: text, path: path).source.format == name)
  }
}
