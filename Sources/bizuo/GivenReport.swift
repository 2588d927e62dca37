import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// A report that a command asks about: a JSON report as given, or one made of plans as given.
struct GivenReport {
  /// The language of names in it.
  let language: Language

  /// The report that bytes hold; nil where they look like no report but, it seems, plans.
  func saved(_ bytes: [UInt8], path: String) throws(CommandError) -> SavedReport? {
    guard SavedReport.looksLikeReport(bytes) else { return nil }
    do throws(SavedReportError) {
      return try SavedReport(reading: bytes)
    } catch {
      throw CommandError(
        message: LocalizedText("\(path)：\(error.message.zh)", en: "\(path): \(error.message.en)"))
    }
  }

  /// The report at a path, which may hold plans instead, or be a folder of them. Standard input is
  /// read once.
  func report(at path: String, judging: () throws -> Judging) async throws -> SavedReport {
    guard FileKind.of(path) != .folder else {
      let judging = try judging()
      return try await made(
        of: [path], checker: judging.checker, declared: judging.declared,
        taskList: judging.loaded.identity)
    }
    let reader = PlanReader()
    let bytes = try FileBytes.read(path, limits: reader.limits)
    if let saved = try saved(bytes, path: path) { return saved }
    let judging = try judging()
    let plans = try reader.plans(bytes: bytes, path: path).map {
      judging.checker.report(on: $0, declared: judging.declared)
    }
    return SavedReport(
      AuditReport(taskList: judging.loaded.identity, plans: plans), language: language)
  }

  /// A report made of the plans at some paths. Throws at the first input that cannot be used.
  func made(
    of paths: [String], checker: PlanChecker, declared: PlanChecker.Declaration,
    taskList: TaskListIdentity
  ) async throws -> SavedReport {
    var files: [String] = []
    for path in paths { files += try InputFinder().files(at: path) }
    let auditor = Auditor(
      reader: PlanReader(), checker: checker, declared: declared, width: Processors.count)
    var audit = AuditReport(taskList: taskList, plans: [])
    var failure: InputError?
    try await auditor.audit(files) { _ in
    } receive: { batch in
      for outcome in batch.outcomes {
        switch outcome {
        case .plan(let plan): audit.plans.append(plan)
        case .error(let error): failure = failure ?? error
        }
      }
    }
    if let failure { throw CommandError(message: failure.message) }
    return SavedReport(audit, language: language)
  }
}
