import ArgumentParser
import Compliance
import PlanReading
import TaskRules
import TextMatching

/// `bizuo rules verify TASKLIST`: proves the rules faithful to the printed list.
struct RulesVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "对照国家任务清单原文检验规则是否忠实；有差异时退出码为 1。")

  @Argument(help: ArgumentHelp("任务清单原文。", valueName: "清单文件"))
  var taskList: String

  @OptionGroup var rules: RuleOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let list = try TaskListLoader(files: rules.files()).taskList(rules.list)
    let document = try PlanReader().document(in: taskList)
    let printed = try PrintedTaskList(document: document, path: taskList)
    let report = TaskListVerifier(rules: list).compare(with: printed)
    let lines = report.differences.map { text(of: $0) } + [conclusion(on: report, list)]
    try Console.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    if !report.isFaithful { throw ExitCode(1) }
  }

  /// `✗ 清单.txt:12 [bearer-changed] …`, with the line where the task begins, as far as it is known.
  private func text(of difference: VerificationDifference) -> String {
    var place = taskList
    if case .text(let line, _)? = difference.location?.place { place += ":\(line)" }
    return "✗ \(place) [\(difference.code.rawValue)] "
      + difference.message.text(in: language.lang)
  }

  private func conclusion(on report: VerificationReport, _ list: TaskList) -> String {
    let count = report.differences.count
    let counted = LocalizedText(
      "清单 \(report.tasks) 项任务、\(report.lines) 行任务分工、\(report.figures) 处日期和数字",
      en:
        "\(report.tasks) tasks, \(report.lines) lines of 任务分工 and \(report.figures) dates and figures"
    )
    let outcome =
      report.isFaithful
      ? LocalizedText(
        "\(counted.zh)，与规则 \(list.id) 全部一致。",
        en: "\(counted.en) of the list, all as in the rules of \(list.id).")
      : LocalizedText(
        "\(counted.zh)，与规则 \(list.id) 有 \(count) 处差异。",
        en: "\(counted.en) of the list, \(count) differences from the rules of \(list.id).")
    return outcome.text(in: language.lang)
  }
}
