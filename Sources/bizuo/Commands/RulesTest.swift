import ArgumentParser
import Compliance
import TaskRules
import TextMatching

/// `bizuo rules test`: runs the elements' own examples.
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: HelpLanguage.say(
      "逐条运行每个要素自带的例句；有不符或缺例句时退出码为 1。",
      en: "Run every element's own examples; exit code 1 where one fails or is lacking."))

  @Argument(
    help: .worded(
      "只检验这些要素，如 08.a；不写则全部检验。", en: "Only these elements, such as 08.a; all by default.",
      value: LocalizedText("要素", en: "element")))
  var elements: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var language: LanguageOptions

  func run() throws {
    let loaded = try rules.load()
    let known = loaded.rulebook.elements.map(\.id)
    for id in elements where !known.contains(id) { throw CommandError.unknownElement(id, known) }
    let examples = try TaskListLoader(files: loaded.files).examples(of: rules.list)
    let outcome = ExampleRunner(rulebook: loaded.rulebook).run(examples, only: Set(elements))
    var lines: [String] = []
    func say(_ zh: String, en: String) { lines.append(language.lang == .zh ? zh : en) }
    for failure in outcome.failures {
      let expected = failure.expected.label.text(in: language.lang)
      let found = failure.found.label.text(in: language.lang)
      say(
        "✗ \(failure.element) 应为\(expected)，判为\(found)：\(failure.text)",
        en: "✗ \(failure.element) should be \(expected), is \(found): \(failure.text)")
    }
    for gap in outcome.lacking {
      let kind = gap.kind.label.text(in: language.lang)
      say(
        "✗ \(gap.element) 还缺\(kind)例句 \(gap.missing) 条",
        en: "✗ \(gap.element) lacks \(gap.missing) \(kind) examples")
    }
    for id in outcome.unknown { say("✗ 例句文件里的 \(id) 不是要素", en: "✗ \(id) is no element") }
    say(
      "\(outcome.count) 条例句，\(outcome.failures.count) 条不符。",
      en: "\(outcome.count) examples, \(outcome.failures.count) failed.")
    try Console.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    if !outcome.passes { throw ExitCode(1) }
  }
}

extension CommandError {
  /// An id that is no element's, answered with the nearest.
  static func unknownElement(_ id: String, _ known: [String]) -> CommandError {
    let nearest = known.nearest(to: id)
    return .usage(
      "没有要素“\(id)”" + (nearest.map { "，是否想写 \($0)？" } ?? "；用 bizuo rules list 查看全部。"),
      en: "there is no element \(id)"
        + (nearest.map { "; did you mean \($0)?" } ?? "; bizuo rules list shows all."))
  }
}
