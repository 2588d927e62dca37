import PlanReading
import Testing

@Suite("Run-in titles")
struct RunInTitleTests {
  private func titles(_ plan: Plan) -> [String?] {
    plan.items.map { item in
      item.runInTitle.map { String(decoding: Array(item.measure.text.utf8)[$0], as: UTF8.self) }
    }
  }

  @Test("a short first sentence is a title where nearly every measure has one")
  func style() throws {
    let titles = titles(try Fixtures.plan("run-in-titles.md"))
    #expect(titles.first == "压实统筹责任。")
    #expect(!titles.contains(nil))
  }

  @Test("a short first sentence of one measure among many is a sentence")
  func noStyle() throws {
    let plan = try Fixtures.plan(
      text: """
        丁山省2024年工作要点
        1. 召开年度会议。部署各项任务并跟踪落实。
        2. 开展专利盘点，年底前完成。
        3. 建设服务网点，覆盖各市。
        4. 举办培训班，提升能力。
        5. 完善调解机制，设立工作室。
        """)
    #expect(titles(plan) == [nil, nil, nil, nil, nil])
  }

  @Test(
    "bold text at the start of a measure is a title by itself",
    arguments: ["bullets.md", "bold-numbers.md"])
  func bold(file: String) throws {
    let titles = titles(try Fixtures.plan(file)).compactMap(\.self)
    #expect(titles.count >= 2)
    #expect(titles.allSatisfy { $0.utf8.count < 30 })
  }

  @Test("a paragraph's first sentence in running text is no title")
  func prose() throws {
    #expect(titles(try Fixtures.plan("prose.txt")).allSatisfy { $0 == nil })
  }
}
