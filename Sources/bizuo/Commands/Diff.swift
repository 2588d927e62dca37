import ArgumentParser
import Compliance
import Reporting
import TaskRules
import TextMatching

extension ComparisonFormat: ExpressibleByArgument {}

/// `bizuo diff OLD NEW`: what changed from one plan or report to another.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: HelpLanguage.say(
      "比较两份计划或两份 JSON 报告：判定的得失、证据的变化；有退步时退出码为 1。",
      en:
        "Compare two plans or JSON reports: verdicts gained and lost, evidence changed; exit code 1 where something got worse."
    ))

  @Argument(
    help: .worded(
      "旧的计划或 JSON 报告。", en: "The old plan or JSON report.", value: LocalizedText("旧", en: "old")))
  var old: String

  @Argument(
    help: .worded(
      "新的计划或 JSON 报告。", en: "The new plan or JSON report.", value: LocalizedText("新", en: "new")))
  var new: String

  @Option(
    name: .long,
    help: .worded("text 或 json。", en: "text or json.", value: LocalizedText("格式", en: "format")))
  var format: ComparisonFormat = .text

  @Option(
    name: [.short, .long],
    help: .worded(
      "写入文件，而不是标准输出。", en: "Write to a file instead of standard output.",
      value: LocalizedText("文件", en: "file")))
  var output: String?

  @Flag(
    name: [.short, .long],
    help: .worded("只给退出码和错误，不写比较结果。", en: "Give the exit code and errors only, no comparison."))
  var quiet = false

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var language: LanguageOptions

  func run() async throws {
    let given = GivenReport(language: language.lang)
    var prepared: Judging?
    // Two reports need no rules. One policy judges both sides: that beside the new one.
    func judging() throws -> Judging {
      let judging = try prepared ?? self.judging.prepare(paths: [new], detail: .full, trace: .off)
      prepared = judging
      return judging
    }
    let before = try await given.report(at: old, judging: judging)
    let after = try await given.report(at: new, judging: judging)
    let comparison = ReportComparison(from: before, to: after)
    if !quiet || output != nil {
      let bytes = comparison.render(
        as: format,
        options: ReportOptions(
          language: language.lang,
          style: output == nil && Console.showsColour ? .colour : .plain,
          width: output == nil ? Console.width : 100, toolVersion: BizuoVersion.current,
          wholeAudit: false))
      try ReportSink(path: output).write(bytes)
    }
    if comparison.gotWorse { throw ExitCode(1) }
  }
}
