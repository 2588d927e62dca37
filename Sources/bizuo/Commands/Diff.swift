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
    abstract: "比较两份计划或两份 JSON 报告：判定的得失、证据的变化；有退步时退出码为 1。")

  @Argument(help: ArgumentHelp("旧的计划或 JSON 报告。", valueName: "旧"))
  var old: String

  @Argument(help: ArgumentHelp("新的计划或 JSON 报告。", valueName: "新"))
  var new: String

  @Option(name: .long, help: ArgumentHelp("text 或 json。", valueName: "格式"))
  var format: ComparisonFormat = .text

  @Option(name: [.short, .long], help: ArgumentHelp("写入文件，而不是标准输出。", valueName: "文件"))
  var output: String?

  @Flag(name: [.short, .long], help: "只给退出码和错误，不写比较结果。")
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
