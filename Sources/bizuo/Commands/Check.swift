import ArgumentParser
import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// `bizuo check`: judges one submission.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: HelpLanguage.say(
      "核查一份计划（可由几个文件组成），不通过时退出码为 1。",
      en: "Judge one plan, of one file or several; exit code 1 where it fails."))

  @Argument(
    help: .worded(
      "计划文件；“-”表示标准输入。", en: "The plan's files; - is standard input.",
      value: LocalizedText("计划", en: "plan")))
  var plans: [String]

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let trace = output.trace()
    let targets = try output.targets()
    let judging = try judging.prepare(paths: plans, detail: .full, trace: trace)
    let submission = try SubmittedPlan(
      paths: plans, declared: judging.declared, registry: judging.loaded.registry)
    trace.say(
      "读入 \(submission.plan.source.path)：\(submission.plan.items.count) 条举措（\(submission.plan.source.format)）",
      en:
        "read \(submission.plan.source.path): \(submission.plan.items.count) measures (\(submission.plan.source.format))"
    )
    let report = judging.checker.report(on: submission.plan, declared: judging.declared)
    trace.say("判定完毕", en: "judged")
    let audit = AuditReport(taskList: judging.loaded.identity, plans: [report])
    for target in targets { try output.write(audit, to: target, wholeAudit: false) }
    trace.say("报告写完", en: "written")
    if report.verdict == .fail { throw ExitCode(1) }
  }
}
