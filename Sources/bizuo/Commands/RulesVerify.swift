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
    throw CommandError.usage("尚未接通", en: "not connected yet")
  }
}
