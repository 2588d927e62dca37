import ArgumentParser
import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// `bizuo check`: judges one submission.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核查一份计划（可由几个文件组成），不通过时退出码为 1。")

  @Argument(help: ArgumentHelp("计划文件；“-”表示标准输入。", valueName: "计划"))
  var plans: [String]

  @OptionGroup var plan: PlanOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let targets = try output.targets()
    let policy = try policy.policy()
    let loaded = try rules.load()
    let declared = try plan.declaration(loaded.registry)
    let submission = try SubmittedPlan(paths: plans, declared: declared, registry: loaded.registry)
    let checker = PlanChecker(
      rulebook: loaded.rulebook, registry: loaded.registry, policy: policy)
    let report = checker.report(on: submission.plan, declared: declared)
    let audit = AuditReport(taskList: loaded.identity, plans: [report])
    for target in targets { try output.write(audit, to: target, wholeAudit: false) }
    if report.verdict == .fail { throw ExitCode(1) }
  }
}
