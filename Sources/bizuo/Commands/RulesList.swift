import ArgumentParser
import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// `bizuo rules list`: the task list at a glance.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: HelpLanguage.say("列出任务、责任和要素。", en: "List tasks, obligations and elements."))

  @Flag(
    name: .long,
    help: .worded(
      "改为列出规则用到的全部词，每行一个（供测速和比对）。", en: "List all terms of the rules instead, one a line."))
  var terms = false

  @OptionGroup var rules: RuleOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    if terms {
      let words = try rules.load().rulebook.terms
      return try Console.write(Array((words.joined(separator: "\n") + "\n").utf8))
    }
    let list = try rules.load().rulebook.taskList
    let lang = language.lang
    var lines = [list.title]
    for section in list.sections {
      lines.append("")
      lines.append("\(number(of: section, lang)) \(section.title.text(in: lang))")
      for task in section.tasks {
        lines.append("  \(task.number). \(task.title.text(in: lang))")
        if task.obligations.isEmpty {
          lines.append(lang == .zh ? "      无地方责任" : "      binds nobody local")
        }
        for obligation in task.obligations { lines.append(line(obligation, lang)) }
        for element in task.elements {
          lines.append("        \(element.id)  \(element.name.text(in: lang))")
        }
      }
    }
    try Console.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// A section's number as it is printed: 一、 in Chinese, `1.` in English.
  private func number(of section: TaskSection, _ lang: Language) -> String {
    guard lang == .zh, let numeral = ChineseNumeral.common.text(section.number) else {
      return "\(section.number)."
    }
    return "\(numeral)、"
  }

  private func line(_ obligation: Obligation, _ lang: Language) -> String {
    let level = obligation.level.label.text(in: lang)
    let ids = obligation.core.map { $0 + "*" } + obligation.supporting
    return
      "      [\(obligation.id)] \(obligation.bearer.name.text(in: lang)) · \(level) · \(ids.joined(separator: " "))"
  }
}
