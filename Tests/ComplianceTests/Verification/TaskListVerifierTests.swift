import Compliance
import TaskRules
import Testing

@Suite("A printed task list that was tampered with")
struct TaskListVerifierTests {
  func differences(
    replacing old: String, with new: String
  ) throws -> [VerificationDifference] {
    try #require(
      SampleTaskList.text.ranges(of: old).count == 1, "the sample should hold “\(old)” once")
    let text = SampleTaskList.text.replacing(old, with: new)
    return TaskListVerifier(rules: SampleTaskList.rules)
      .compare(with: try SampleTaskList.printed(text)).differences
  }

  /// The only difference.
  func difference(
    replacing old: String, with new: String
  ) throws -> VerificationDifference {
    let found = try differences(replacing: old, with: new)
    #expect(found.count == 1, "\(found.map(\.message.zh))")
    return try #require(found.first)
  }

  @Test("the untouched list is faithful, and is counted")
  func faithful() throws {
    let report = TaskListVerifier(rules: SampleTaskList.rules)
      .compare(with: try SampleTaskList.printed())
    #expect(report.differences == [])
    #expect(report.isFaithful)
    #expect(report.tasks == 5)
    #expect(report.lines == 6)
    #expect(report.figures == 10)
  }

  @Test("differs in its title")
  func listTitle() throws {
    let found = try difference(replacing: "2031 年示例", with: "2032 年示例")
    #expect(found.code == .listTitleChanged && found.task == nil)
  }

  @Test("binds somebody else")
  func bearer() throws {
    let found = try difference(replacing: "地市：样板城市选做", with: "地市：普通城市选做")
    #expect(found.code == .bearerChanged)
    #expect(found.task == 1 && found.obligations == ["01.city"])
    #expect(found.message.zh.contains("普通城市") && found.message.zh.contains("样板城市"))
  }

  @Test("asks 选做 where it asked 必做")
  func relaxed() throws {
    let found = try difference(replacing: "共建）省份必做", with: "共建）省份选做")
    #expect(found.code == .levelChanged && found.obligations == ["02"])
  }

  @Test("asks 必做 where it asked 选做")
  func tightened() throws {
    let found = try difference(replacing: "戊司 省份：各省选做", with: "戊司 省份：各省必做")
    #expect(found.code == .levelChanged && found.obligations == ["05"])
  }

  @Test("says neither 必做 nor 选做")
  func noLevel() throws {
    let found = try difference(replacing: "共建）省份必做", with: "共建）省份")
    #expect(found.code == .levelChanged && found.obligations == ["02"])
  }

  @Test(
    "changes a date or a figure",
    arguments: [
      ("第三季度完成", "第四季度完成", ["02"]), ("第三季度完成", "适时完成", ["02"]),
      ("选择 1 至 2 所", "选择 1 至 3 所", ["03"]), ("有关地方：6月底前", "有关地方：7月底前", ["03.more"]),
      ("前全覆盖，打造", "前基本覆盖，打造", ["03.more"]), ("组织派员", "组织 2 人派员", ["05"]),
    ])
  func figures(old: String, new: String, obligations: [String]) throws {
    let found = try difference(replacing: old, with: new)
    #expect(found.code == .figuresChanged && found.obligations == obligations)
  }

  @Test("changes a figure on which two obligations rest: one difference names both")
  func sharedFigure() throws {
    let found = try difference(replacing: "60% 以上", with: "70% 以上")
    #expect(found.code == .figuresChanged && found.obligations == ["01", "01.city"])
    #expect(found.message.zh.contains("70%以上") && found.message.zh.contains("60%以上"))
  }

  @Test("changes what only the national office is to do: nothing differs")
  func nationalClause() throws {
    #expect(try differences(replacing: "抽查 12 次", with: "抽查 24 次") == [])
  }

  @Test("drops a task")
  func droppedTask() throws {
    let line = try #require(SampleTaskList.text.split(separator: "\n").first { $0.hasPrefix("2.") })
    let found = try difference(replacing: String(line) + "\n", with: "")
    #expect(found.code == .taskMissing && found.task == 2 && found.obligations == ["02"])
  }

  @Test("drops a task and renumbers the next: the rest keeps its obligations")
  func renumbered() throws {
    let text = SampleTaskList.text.replacing("4．举办论坛", with: "4．派员外访前的准备")
      .replacing("5．派员交流", with: "6．派员交流")
    let found = TaskListVerifier(rules: SampleTaskList.rules)
      .compare(with: try SampleTaskList.printed(text)).differences
    #expect(found.map(\.code) == [.taskTitleChanged, .taskRenumbered])
  }

  @Test("adds a task")
  func addedTask() throws {
    let found = try difference(
      replacing: "二、对外交流", with: "9. 另办新事\t各地区：5 月底前办成。\t省份：各省必做\n二、对外交流")
    #expect(found.code == .taskAdded && found.task == 9)
  }

  @Test("changes a task's title")
  func taskTitle() throws {
    let found = try difference(replacing: "清点家底</p>", with: "清点存量</p>")
    #expect(found.code == .taskTitleChanged && found.task == 3)
  }

  @Test("drops a line of 任务分工")
  func droppedLine() throws {
    let found = try difference(replacing: " 地市：样板城市选做", with: "")
    #expect(found.code == .lineMissing && found.obligations == ["01.city"])
  }

  @Test("adds a line of 任务分工, labelled or not", arguments: ["地市：样板城市必做", "样板城市必做"])
  func addedLine(line: String) throws {
    let found = try difference(
      replacing: "共建）省份必做</p>", with: "共建）省份必做</p> <p>\(line)</p>")
    #expect(found.code == .lineAdded && found.task == 2)
    #expect(found.message.zh.contains("样板城市必做"))
  }

  @Test("adds a line that another line of the task says already")
  func repeatedLine() throws {
    let found = try difference(replacing: "乙司 省份：各省必做", with: "乙司 省份：各省必做 省份：各省必做")
    #expect(found.code == .lineAdded)
  }

  @Test("adds a clause that nobody is to follow")
  func addedClause() throws {
    let found = try difference(
      replacing: "组织派员。</p>", with: "组织派员。</p> <p>有关地市：开展 3 次交流。</p>")
    #expect(found.code == .clauseAdded && found.task == 5)
  }

  @Test("drops the clause on which an obligation rests")
  func droppedClause() throws {
    let found = try difference(replacing: "有关省份：按照", with: "并按照")
    #expect(found.code == .clauseMissing && found.obligations == ["02"])
  }

  @Test("drops a section's heading")
  func droppedSection() throws {
    let found = try difference(replacing: "二、对外交流\t\t\n", with: "")
    #expect(found.code == .sectionMissing)
  }

  @Test("adds a section's heading")
  func addedSection() throws {
    let found = try difference(replacing: "5．派员交流", with: "三、人员往来\t\t\n5．派员交流")
    #expect(found.code == .sectionAdded)
  }

  @Test("changes a section's title")
  func sectionTitle() throws {
    #expect(try difference(replacing: "二、对外交流", with: "二、国际交流").code == .sectionChanged)
  }

  @Test("moves a task to another section")
  func movedTask() throws {
    let text = SampleTaskList.text.replacing("二、对外交流\t\t\n", with: "")
      .replacing("5．派员交流", with: "二、对外交流\t\t\n5．派员交流")
    let found = TaskListVerifier(rules: SampleTaskList.rules)
      .compare(with: try SampleTaskList.printed(text)).differences
    #expect(found.map(\.code) == [.taskMoved] && found.first?.task == 4)
  }

  @Test("in other quotation marks, spaces and widths is the same list")
  func otherForms() throws {
    #expect(try differences(replacing: "2.结对“共建”", with: "２． 结 对「共建」") == [])
    #expect(try differences(replacing: "4 月底前排定", with: "４月底前排定") == [])
  }

  @Test("names its differences in the order of the list")
  func order() throws {
    let text = SampleTaskList.text.replacing("组织派员", with: "组织 2 人派员")
      .replacing("60% 以上", with: "70% 以上").replacing("2031 年示例", with: "2032 年示例")
    let found = TaskListVerifier(rules: SampleTaskList.rules)
      .compare(with: try SampleTaskList.printed(text)).differences
    #expect(found.map(\.task) == [nil, 1, 5])
  }
}
