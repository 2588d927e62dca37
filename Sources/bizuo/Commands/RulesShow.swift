import ArgumentParser
import Compliance
import Reporting
import TaskRules
import TextMatching

/// `bizuo rules show ID`: one task, obligation or element in full.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: HelpLanguage.say(
      "显示一项任务、责任或要素的全部规则。", en: "Show all rules of a task, an obligation or an element."))

  @Argument(
    help: .worded(
      "编号，如 8、08.enhanced、08.a。", en: "An id, such as 8, 08.enhanced or 08.a.",
      value: LocalizedText("编号", en: "id")))
  var id: String

  @OptionGroup var rules: RuleOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let list = try rules.load().rulebook.taskList
    let obligations = list.obligations.filter { $0.id == id || String($0.task) == id }
    let named = Set(obligations.flatMap { $0.core + $0.supporting })
    let elements = list.elements.filter { $0.id == id || named.contains($0.id) }
    let task = list.tasks.first { String($0.number) == id }
    guard !obligations.isEmpty || !elements.isEmpty || task != nil else {
      let known = list.elements.map(\.id) + list.obligations.map(\.id)
      throw CommandError.unknownElement(id, known)
    }
    var lines: [String] = []
    if let task { lines.append("\(task.number). \(task.title.text(in: language.lang))") }
    if let task, task.obligations.isEmpty {
      lines.append(language.lang == .zh ? "无地方责任。" : "Binds nobody local.")
    }
    lines += obligations.flatMap(describe) + elements.flatMap(describe)
    try Console.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func say(_ zh: String, _ en: String, _ value: String) -> String {
    "  \(language.lang == .zh ? zh + "：" : en + ": ")\(value)"
  }

  private func describe(_ obligation: Obligation) -> [String] {
    let lang = language.lang
    return [
      "[\(obligation.id)] \(obligation.title.text(in: lang))",
      say("责任主体", "bearer", obligation.bearer.name.text(in: lang)),
      say("档", "level", obligation.level.label.text(in: lang)),
      say("要求", "asks", obligation.requirement.text(in: lang)),
      say("出处", "source", "任务 \(obligation.task)，“\(obligation.clause)”"),
      say("清单里的日期和数字", "dates and figures", obligation.figures.joined(separator: "、")),
      say("核心要素", "core", obligation.core.joined(separator: " ")),
      say("其他要素", "supporting", obligation.supporting.joined(separator: " ")),
    ]
  }

  private func describe(_ element: Element) -> [String] {
    let lang = language.lang
    var lines = [
      "", "\(element.id) \(element.name.text(in: lang))", say("要求", "asks", element.requirement),
      say("缺失时", "when absent", element.missing.text(in: lang)),
      say("薄弱时", "when weak", element.strengthen.text(in: lang)),
      say("建议写法", "to write", element.suggestion.text(in: lang)),
    ]
    for deadline in element.deadlines {
      lines.append(say("期限", "deadline", "\(deadline.step.text(in: lang))，\(deadline.by)"))
    }
    for quantity in element.quantities {
      lines.append(
        say("数量", "quantity", "\(quantity.step.text(in: lang))，\(quantity.least.written)"))
    }
    for expression in element.covered {
      lines.append(say("承接", "covered", expression.written))
    }
    for expression in element.weak { lines.append(say("沾边", "weak", expression.written)) }
    return lines
  }
}
