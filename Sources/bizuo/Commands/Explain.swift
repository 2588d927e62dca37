import ArgumentParser
import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// `bizuo explain PLAN ELEMENT`: why an element's verdict is what it is.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: HelpLanguage.say(
      "逐条说明某个要素为什么这样判：命中的词、排除的词、不算数的分句。",
      en: "Explain a verdict measure by measure: terms that hit, exclusions, clauses set aside."))

  @Argument(help: .worded("计划文件。", en: "The plan.", value: LocalizedText("计划", en: "plan")))
  var plan: String

  @Argument(
    help: .worded(
      "要素编号，如 08.a。", en: "The element's id, such as 08.a.",
      value: LocalizedText("要素", en: "element")))
  var element: String

  @Option(
    name: .customLong("item"),
    help: .worded(
      "只说明这一条，即使没有命中任何词；可多次给出。",
      en: "Explain this item only, whether or not a term occurs; may be repeated.",
      value: LocalizedText("条目号", en: "item")))
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
