import PlanReading
import Testing

@Suite("What is wrong with a document")
struct FindingTests {
  private func plan(_ lines: String...) throws -> Plan {
    try Fixtures.plan(text: "丁山省2024年工作要点\n\n" + lines.joined(separator: "\n") + "\n")
  }

  @Test("numbers that jump are named")
  func missing() throws {
    let plan = try plan("1. 开展培训。", "2. 建设网点。", "5. 举办讲座。")
    let finding = try #require(plan.finding(.numbersMissing))
    #expect(finding.message.zh.contains("缺 3、4"))
    #expect(finding.message.en.contains("3, 4"))
    #expect(finding.location?.lineAndColumn == [5, 4])
  }

  @Test("numbers in a part that is left out are not missing")
  func leftOut() throws {
    let plan = try plan(
      "第一部分 2023年工作总结", "1. 查办案件 30 件。", "2. 建成网点 5 家。", "第二部分 2024年工作计划",
      "3. 开展培训。", "4. 建设网点。")
    #expect(plan.numbers == [3, 4])
    #expect(plan.codes == [.partSkipped])
  }

  @Test("a number that stands twice is named")
  func repeated() throws {
    let plan = try plan("1. 开展培训。", "2. 建设网点。", "2. 举办讲座。")
    #expect(plan.finding(.numbersRepeated)?.message.zh.contains("2") == true)
  }

  @Test("numbers that start again in each section repeat nothing")
  func restarts() throws {
    let plan = try plan("一、保护", "1. 开展培训。", "2. 建设网点。", "二、运用", "1. 举办讲座。", "2. 推广产品。")
    #expect(plan.codes.isEmpty)
  }

  @Test("a gap is found within a section where numbers start again")
  func gapInSection() throws {
    let plan = try plan("一、保护", "1. 开展培训。", "2. 建设网点。", "二、运用", "1. 举办讲座。", "3. 推广产品。")
    #expect(plan.finding(.numbersMissing)?.message.zh.contains("缺 2") == true)
  }

  @Test("a section left out is named in its own numerals")
  func section() throws {
    let plan = try plan("一、保护", "1. 开展培训。", "四、运用", "2. 举办讲座。")
    #expect(plan.finding(.sectionMissing)?.message.zh.contains("二、三") == true)
  }

  @Test("a numbered entry without text is empty and no measure")
  func empty() throws {
    let plan = try plan("1. 开展培训。", "2. ", "3. 建设网点。")
    #expect(plan.finding(.itemEmpty)?.message.zh.contains("第 2 条") == true)
    #expect(plan.numbers == [1, 3])
    #expect(plan.finding(.numbersMissing) == nil)
  }

  @Test("a cell left empty where a measure belongs is found")
  func emptyCell() throws {
    let plan = try Fixtures.plan("deadline-table.md")
    #expect(plan.finding(.itemEmpty)?.message.zh.contains("第 4 条") == true)
    #expect(plan.finding(.numbersMissing)?.message.zh.contains("缺 5") == true)
  }

  @Test("a measure that ends in a comma stops in mid-sentence")
  func truncatedAtComma() throws {
    let plan = try plan("1. 开展培训，", "2. 建设网点。")
    let finding = try #require(plan.finding(.textTruncated))
    #expect(finding.message.zh.contains("第 1 条"))
    #expect(finding.location?.lineAndColumn == [3, 8])
  }

  @Test("a measure without end mark stops in mid-sentence where all others have one")
  func truncatedWithoutMark() throws {
    let plan = try plan("1. 开展培训。", "2. 建设网点。", "3. 举办讲座。", "4. 推广产品。", "5. 建立协作机")
    #expect(plan.finding(.textTruncated)?.message.zh.contains("第 5 条") == true)
  }

  @Test("measures none of which has an end mark are whole")
  func noMarks() throws {
    let plan = try plan("1. 开展培训", "2. 建设网点", "3. 举办讲座", "4. 推广产品")
    #expect(plan.codes.isEmpty)
    #expect(plan.items.count == 4)
  }

  @Test("the year is asked of the title, then of the file name, then missing")
  func year() throws {
    let text = "丁山省知识产权工作要点\n\n1. 开展培训。\n2. 建设网点。\n"
    #expect(try Fixtures.plan(text: text, path: "a/丁山省-2024.txt").year == 2024)
    let unknown = try Fixtures.plan(text: text, path: "2024/plan.txt")
    #expect(unknown.year == nil)
    #expect(unknown.finding(.yearUnknown) != nil)
  }

  @Test(
    "the year of a title is that of the plan",
    arguments: [
      ("贯彻《纲要（2021—2035年）》2024年推进计划", 2024), ("推进计划（2024—2025年）", 2024),
      ("二〇二四年工作要点", 2024), ("２０２４年度工作计划", 2024), ("2023年总结和2024年计划", 2024),
      ("2024 年工作要点", 2024),
    ])
  func titleYear(title: String, year: Int) throws {
    let text = "丁山省\(title)\n\n1. 开展培训。\n"
    #expect(try Fixtures.plan(text: text).year == year)
  }
}
