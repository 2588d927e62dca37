import ArgumentParser
import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// `bizuo audit`: judges any number of plans.
struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "批量核查：文件、文件夹、汇编，数量不限；有计划不通过时退出码为 1。")

  @Argument(help: ArgumentHelp("文件或文件夹。", valueName: "路径"))
  var paths: [String]

  @OptionGroup var plan: PlanOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let targets = try output.targets()
    let policy = try policy.policy()
    let loaded = try rules.load()
    let declared = try plan.declaration(loaded.registry)
    let checker = PlanChecker(
      rulebook: loaded.rulebook, registry: loaded.registry, policy: policy,
      detail: output.detail)
    var report = AuditReport(taskList: loaded.identity, plans: [])
    var files: [String] = []
    for path in paths {
      do {
        files += try InputFinder().files(at: path)
      } catch {
        report.errors.append(
          InputError(path: path, code: error.code.rawValue, message: error.message))
      }
    }
    let auditor = Auditor(
      reader: PlanReader(), checker: checker, declared: declared,
      width: Processors.count)
    var progress = Progress(total: files.count, isQuiet: output.quiet)
    try await auditor.audit(files) { outcome in
      switch outcome {
      case .plan(let plan): report.plans.append(plan)
      case .error(let error): report.errors.append(error)
      }
      progress.advance(to: report.plans.count + report.errors.count)
    }
    progress.end()
    report.notSubmitted = loaded.registry.notSubmitted(report.plans)
    for target in targets { try output.write(report, to: target, wholeAudit: true) }
    for error in report.errors {
      Console.complain(
        (output.language.lang == .zh ? "错误：" : "error: ")
          + error.message.text(in: output.language.lang))
    }
    if !report.errors.isEmpty { throw ExitCode(2) }
    if report.plans.contains(where: { $0.verdict == .fail }) { throw ExitCode(1) }
  }
}

extension JurisdictionRegistry {
  /// The provinces of which no plan was given.
  func notSubmitted(_ plans: [PlanReport]) -> [String] {
    let given = Set(plans.compactMap(\.jurisdiction.name))
    return provinces.map(\.name).filter { !given.contains($0) }
  }
}
