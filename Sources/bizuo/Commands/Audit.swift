import ArgumentParser
import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// `bizuo audit`: judges any number of plans.
struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: HelpLanguage.say(
      "批量核查：文件、文件夹、汇编，数量不限；有计划不通过时退出码为 1。",
      en: "Judge any number of files, folders and compilations; exit code 1 where a plan fails."))

  @Argument(
    help: .worded(
      "文件或文件夹；“-”表示标准输入。", en: "Files or folders; - is standard input.",
      value: LocalizedText("路径", en: "path")))
  var paths: [String]

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let trace = output.trace()
    let targets = try output.targets()
    let whole = targets.filter { $0.format != .ndjson }
    let detail = output.detail(neededBy: targets)
    let judging = try judging.prepare(paths: paths, detail: detail, trace: trace)
    let (files, missing) = found()
    trace.say("找到 \(files.count) 个文件", en: "found \(files.count) files")
    var run = AuditRun(
      taskList: judging.loaded.identity, registry: judging.loaded.registry,
      streams: try targets.filter { $0.format == .ndjson }.map { target in
        try NDJSONStream(
          path: target.path, options: output.reportOptions(for: target, wholeAudit: true))
      }, keepsPlans: !whole.isEmpty)
    for error in missing { run.receive(.error(error)) }
    var progress = Progress(
      total: files.count, isQuiet: output.quiet, language: output.language.lang)
    // Full reports take many times the bytes of their plans.
    let reader = detail == .full ? PlanReader(pieceLength: 40 << 10) : PlanReader()
    let auditor = Auditor(
      reader: reader, checker: judging.checker, declared: judging.declared,
      width: Processors.count)
    let streams = run.streams
    try await auditor.audit(files) { plans in
      streams.map { $0.lines(of: plans) }
    } receive: { batch in
      try run.receive(batch)
      progress.advance(to: run.count)
    }
    progress.end()
    try run.end()
    trace.say("判定完毕：\(run.count) 份", en: "judged: \(run.count)")
    if !whole.isEmpty {
      let report = run.report.addingExemplars()
      for target in whole { try output.write(report, to: target, wholeAudit: true) }
      trace.say("报告写完", en: "written")
    }
    try conclude(run, judging)
  }

  /// The files of all paths, and the paths that give none.
  private func found() -> (files: [String], errors: [InputError]) {
    var files: [String] = []
    var errors: [InputError] = []
    for path in paths {
      do {
        files += try InputFinder().files(at: path)
      } catch {
        errors.append(InputError(path: path, code: error.code.rawValue, message: error.message))
      }
    }
    return (files, errors)
  }

  /// Says what could not be used, and ends with the exit code that follows.
  private func conclude(_ run: AuditRun, _ judging: Judging) throws {
    let language = output.language.lang
    let idle = run.lacking(among: judging.decisions?.jurisdictions ?? [])
    if !idle.isEmpty {
      Console.complain(
        language == .zh
          ? "提示：豁免或裁定没有用上，本次没有这些地区的计划：\(idle.joined(separator: "、"))"
          : "note: waivers or rulings unused, since no plan was given of \(idle.joined(separator: ", "))"
      )
    }
    for error in run.report.errors {
      Console.complain((language == .zh ? "错误：" : "error: ") + error.message.text(in: language))
    }
    if !run.report.errors.isEmpty { throw ExitCode(2) }
    if run.hasFailure { throw ExitCode(1) }
  }
}
