import Compliance
import PlanReading
import Testing

@Suite("Reading a printed task list")
struct TaskListReadingTests {
  let list: PrintedTaskList

  init() throws { list = try SampleTaskList.printed() }

  @Test("finds its title")
  func title() {
    #expect(list.title == "2031 年示例工作任务清单")
  }

  @Test("finds its sections with their numbers")
  func sections() {
    #expect(list.sections.map(\.number) == [1, 2])
    #expect(list.sections.map(\.title) == ["统筹安排", "对外交流"])
    #expect(list.tasks.map(\.section) == [0, 0, 0, 1, 1])
  }

  @Test("finds every task, with and without a space behind its number")
  func tasks() {
    #expect(list.tasks.map(\.number) == [1, 2, 3, 4, 5])
    #expect(list.tasks.map(\.title) == ["编排年度事项", "结对“共建”", "清点家底", "举办论坛", "派员交流"])
  }

  @Test("parts clauses by their labels, in paragraphs of their own or not")
  func clauses() {
    let names = list.tasks.map { $0.clauses.map(\.name) }
    #expect(
      names == [
        ["国家知识产权局", "各地区"], ["国家知识产权局", "有关省份"], ["国家知识产权局", "各地区", "有关地方"],
        ["国家知识产权局"], ["各地区"],
      ])
  }

  @Test("joins a clause over page breaks, even where its row stands alone")
  func continuedClauses() {
    #expect(list.tasks[2].clauses[0].text == "制定清点的统一口径。")
    #expect(list.tasks[2].clauses[1].text == "6 月底前，选择 1 至 2 所院校先行清点，年底前全覆盖。")
  }

  @Test("reads the lines of 任务分工 without 局内, in one cell or over several rows")
  func lines() {
    #expect(
      list.tasks.map { $0.lines.map(\.label) } == [
        ["省份", "地市"], ["省份"], ["省份", "涉及地方"], [], ["省份"],
      ])
    #expect(list.tasks[0].lines.map(\.bearer) == ["各省", "样板城市"])
    #expect(list.tasks[0].lines.map(\.level) == [.mandatory, .optional])
  }

  @Test("joins a line of 任务分工 that a page breaks")
  func continuedLine() throws {
    let broken = SampleTaskList.text.replacing(
      "<p>涉及地方：结对省份、样板城市必做</p>", with: "<p>涉及地方：结对省份、样板</p>\n\n\t\t城市必做")
    let lines = try SampleTaskList.printed(broken).tasks[2].lines
    #expect(lines.map(\.bearer) == ["各省", "结对省份、样板城市"])
    #expect(lines.map(\.level) == [.mandatory, .mandatory])
  }

  @Test("knows the line on which a task stands")
  func location() {
    #expect(list.tasks[0].location == .text(line: 8, column: 1))
  }

  @Test("notes behind the table belong to no task")
  func notes() throws {
    let noted = try SampleTaskList.printed(SampleTaskList.text + "\n\n注：本清单自 5 月起施行。\n")
    #expect(noted.tasks.last?.clauses.last?.text == "组织派员。")
  }

  @Test("a document without tasks is refused by name")
  func noTasks() throws {
    let error = try #require(throws: ReadingError.self) { try SampleTaskList.printed("只有一段话。") }
    #expect(error.code == .noItems)
    #expect(error.message.zh.contains("样例.txt"))
  }
}
