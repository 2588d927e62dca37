import ArgumentParser
import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// `bizuo explain PLAN ELEMENT`: why an element's verdict is what it is.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "逐条说明某个要素为什么这样判：命中的词、排除的词、不算数的分句。")

  @Argument(help: ArgumentHelp("计划文件。", valueName: "计划"))
  var plan: String

  @Argument(help: ArgumentHelp("要素编号，如 08.a。", valueName: "要素"))
  var element: String

  @Option(
    name: .customLong("item"),
    help: ArgumentHelp("只说明这一条，即使没有命中任何词；可多次给出。", valueName: "条目号"))
  var items: [Int] = []

  @OptionGroup var options: PlanOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let loaded = try rules.load()
    let declared = try options.declaration(loaded.registry)
    let submission = try SubmittedPlan(
      paths: [plan], declared: declared, registry: loaded.registry)
    guard
      let explanation = ElementExplainer(rulebook: loaded.rulebook)
        .explanation(of: element, in: submission.plan)
    else {
      throw CommandError.unknownElement(element, loaded.rulebook.elements.map(\.id))
    }
    let known = Set(submission.plan.items.map(\.number))
    for item in items where !known.contains(item) {
      throw CommandError.usage("计划里没有第 \(item) 条。", en: "the plan has no item \(item).")
    }
    let text = ExplanationText(
      explanation: explanation, asked: submission.plan.items.filter { items.contains($0.number) },
      language: language.lang
    ).text
    try Console.write(Array(text.utf8))
  }
}
