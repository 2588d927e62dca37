import Compliance
import EmbeddedRules
import PlanReading
import TaskRules
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The printed list of 2024, which is run against and never copied: `BIZUO_CORPUS`, or the folder
/// beside the package.
enum OfficialTaskList {
  static let path: String = {
    let folder = ProcessInfo.processInfo.environment["BIZUO_CORPUS"]
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    return (folder ?? package.appending(path: "../shared/corpus").standardized.path())
      + "/tasklist-2024.txt"
  }()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: path) }
}

@Suite(
  "The rules of 2024 against the official list",
  .enabled(if: OfficialTaskList.isPresent, "needs tasklist-2024.txt in BIZUO_CORPUS"))
struct OfficialTaskListTests {
  let text: String
  let rules: TaskList

  init() throws {
    text = String(
      decoding: try Data(contentsOf: URL(filePath: OfficialTaskList.path)), as: UTF8.self)
    rules = try TaskListLoader(files: .embedded).taskList("2024")
  }

  func report(_ text: String) throws -> VerificationReport {
    let (document, _) = try PlanReader().document(
      bytes: Array(text.utf8), path: OfficialTaskList.path)
    return TaskListVerifier(rules: rules)
      .compare(with: try PrintedTaskList(document: document, path: OfficialTaskList.path))
  }

  func difference(replacing old: String, with new: String) throws -> VerificationDifference {
    try #require(text.ranges(of: old).count == 1, "the list should hold “\(old)” once")
    let found = try report(text.replacing(old, with: new)).differences
    #expect(found.count == 1, "\(found.map(\.message.zh))")
    return try #require(found.first)
  }

  @Test("are faithful: 23 tasks, 28 lines")
  func faithful() throws {
    let report = try report(text)
    #expect(report.differences.map(\.message.zh) == [])
    #expect(report.tasks == 23)
    #expect(report.lines == 28)
    #expect(report.figures == 10)
  }

  @Test(
    "name a changed bearer",
    arguments: [
      ("数据知识产权试点省份必做", "有关省份必做", "04.data"), ("第四批重点城市必做", "第五批重点城市必做", "11.key-city"),
      ("共建机制的省份、强市建设城市必做", "共建机制的省份必做", "09.enhanced"),
    ])
  func bearer(old: String, new: String, obligation: String) throws {
    let found = try difference(replacing: old, with: new)
    #expect(found.code == .bearerChanged && found.obligations == [obligation])
  }

  @Test(
    "name a changed level",
    arguments: [
      ("强市建设示范城市选做", "强市建设示范城市必做", "04.city"), ("强市建设示范城市必做", "强市建设示范城市选做", "07.city"),
      ("第二批示范区必做", "第二批示范区选做", "12"), ("各省选做", "各省必做", "20"),
    ])
  func level(old: String, new: String, obligation: String) throws {
    let found = try difference(replacing: old, with: new)
    #expect(found.code == .levelChanged && found.obligations == [obligation])
  }

  @Test(
    "name a changed date or figure",
    arguments: [
      ("在 6 月底前", "在 9 月底前", ["07", "07.city"]), ("1 至 2 所", "3 至 5 所", ["08"]),
      ("30% 以上", "50% 以上", ["08"]), ("12月底前", "11月底前", ["09.enhanced"]),
    ])
  func figures(old: String, new: String, obligations: [String]) throws {
    let found = try difference(replacing: old, with: new)
    #expect(found.code == .figuresChanged && found.obligations == obligations)
  }

  @Test("name a dropped task", arguments: [1, 5, 12, 18, 23])
  func droppedTask(number: Int) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { line in
      !["\(number).", "<p>\(number)."].contains { line.hasPrefix($0) }
    }
    try #require(kept.count == lines.count - 1)
    let found = try report(kept.joined(separator: "\n")).differences
    #expect(found.map(\.code) == [.taskMissing] && found.first?.task == number)
  }

  @Test("name an added task")
  func addedTask() throws {
    let added = text + "\n24. 新增事项\t各地区：9 月底前办成。\t省份：各省必做\n"
    let found = try report(added).differences
    #expect(found.map(\.code) == [.taskAdded] && found.first?.task == 24)
  }

  @Test("name a changed title")
  func title() throws {
    #expect(
      try difference(replacing: "21.持续深化", with: "21.继续深化").code == .taskTitleChanged)
    #expect(try difference(replacing: "## 2024 年", with: "## 2025 年").code == .listTitleChanged)
  }

  @Test("name a dropped line")
  func droppedLine() throws {
    let found = try difference(replacing: " 地市：强市建设示范城市必做", with: "")
    #expect(found.code == .lineMissing && found.obligations == ["07.city"])
  }

  @Test("name an added line")
  func addedLine() throws {
    let found = try difference(
      replacing: "省份：第一批、第二批示范区必做", with: "省份：第一批、第二批示范区必做 地市：强市建设城市选做")
    #expect(found.code == .lineAdded && found.task == 12)
  }
}
