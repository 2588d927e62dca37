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

  @Test("a row of a task table written as a line begins with its topic")
  func rows() throws {
    let plan = try Fixtures.plan(
      text: """
        丁山省2024年工作任务
        1. 宣传周；四月下旬办一场开放日，印两千册读本；4月；办公室。
        2. 服务网点；各市新设两处，挂牌前验收；9月；公共服务处。
        3. 年度盘点；把高校专利逐件过一遍；全年；运用处。
        4. 纠纷调解；与法院设一间联合调解室；6月；保护处。
        5. 对接企业，办好沙龙；每季一场，由协会承办；全年；协会。
        """)
    #expect(titles(plan) == ["宣传周；", "服务网点；", "年度盘点；", "纠纷调解；", nil])
  }

  @Test("two halves of a measure parted by a semicolon have no topic")
  func halves() throws {
    let plan = try Fixtures.plan(
      text: """
        丁山省2024年工作任务
        1. 办好开放日活动；印两千册读本送到各县图书馆。
        2. 新设服务网点；挂牌之前由省局逐个上门验收。
        3. 盘点高校专利；把结果录入国家的系统里备查。
        4. 设联合调解室；请法院派两名法官每周来坐班。
        """)
    #expect(titles(plan) == [nil, nil, nil, nil])
  }

  @Test("a paragraph's first sentence in running text is no title")
  func prose() throws {
    #expect(titles(try Fixtures.plan("prose.txt")).allSatisfy { $0 == nil })
  }
}
