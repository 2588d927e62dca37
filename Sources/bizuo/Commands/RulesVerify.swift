import ArgumentParser
import Compliance
import PlanReading
import TaskRules
import TextMatching

/// `bizuo rules verify TASKLIST`: proves the rules faithful to the printed list.
struct RulesVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: HelpLanguage.say(
      "对照国家任务清单原文检验规则是否忠实；有差异时退出码为 1。",
      en: "Prove the rules faithful to the printed task list; exit code 1 where they differ."))

  @Argument(
    help: .worded(
      "任务清单原文。", en: "The printed task list.", value: LocalizedText("清单文件", en: "task-list")))
  var taskList: String

  @OptionGroup var rules: RuleOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let loaded = try rules.load()
    let reader = PlanReader()
    let bytes = try FileBytes.read(taskList, limits: reader.limits)
    let (document, _) = try reader.document(bytes: bytes, path: taskList)
    let printed = try PrintedTaskList(document: document, path: taskList)
    let report = TaskListVerifier(rules: loaded.rulebook.taskList).compare(with: printed)
    var lines = report.differences.map { difference in
      "✗ [\(difference.code.rawValue)] \(difference.message.text(in: language.lang))"
    }
    lines.append(
      language.lang == .zh
        ? "核对 \(report.tasks) 项任务、\(report.lines) 行任务分工、\(report.figures) 处日期和数字：\(report.isFaithful ? "规则与清单一致" : "\(report.differences.count) 处不一致")。"
        : "Compared \(report.tasks) tasks, \(report.lines) lines of duties, \(report.figures) dates and figures: \(report.isFaithful ? "the rules are faithful" : "\(report.differences.count) differences")."
    )
    try Console.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    if !report.isFaithful { throw ExitCode(1) }
  }
}
