import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// What comes in while an audit runs: streams get each plan at once, other formats the whole report.
struct AuditRun {
  /// Reports that are written plan by plan.
  let streams: [NDJSONStream]
  private let keepsPlans: Bool
  private let registry: JurisdictionRegistry
  /// The report so far; its plans only where some format needs them all.
  private(set) var report: AuditReport
  /// How many plans and errors came in.
  private(set) var count = 0
  /// Whether some plan fails.
  private(set) var hasFailure = false
  private var submitters: Set<String> = []

  /// Creates a run; `streams` get every plan as it is done.
  init(
    taskList: TaskListIdentity, registry: JurisdictionRegistry, streams: [NDJSONStream],
    keepsPlans: Bool
  ) {
    report = AuditReport(taskList: taskList, plans: [])
    self.registry = registry
    self.streams = streams
    self.keepsPlans = keepsPlans
  }

  /// Takes in what came of one input, with the lines of its plans for each stream.
  mutating func receive(_ batch: Auditor.Batch<[PlanLines]>) throws {
    for outcome in batch.outcomes { receive(outcome) }
    for (stream, lines) in zip(streams, batch.rendered) {
      try stream.write(lines, adding: batch.lateFindings)
    }
  }

  /// Takes in one outcome.
  mutating func receive(_ outcome: Auditor.Outcome) {
    count += 1
    switch outcome {
    case .plan(let plan):
      // Names that nobody registered would grow with the number of plans.
      if plan.jurisdiction.kind != .unknown, let name = plan.jurisdiction.name {
        submitters.insert(name)
      }
      if plan.verdict == .fail { hasFailure = true }
      if keepsPlans { report.plans.append(plan) }
    case .error(let error):
      report.errors.append(error)
    }
  }

  /// Ends the run: what was not submitted is known now, and streams get their last line.
  mutating func end() throws {
    report.notSubmitted = registry.provinces.map(\.name).filter { !submitters.contains($0) }
    for stream in streams { try stream.end(report) }
  }

  /// Of jurisdictions, those of which no plan came in.
  func lacking(among names: [String]) -> [String] {
    names.filter { !submitters.contains($0) }
  }
}

/// One newline-delimited report, written plan by plan.
struct NDJSONStream: Sendable {
  private let writer: NDJSONWriter
  private let output: ReportSink

  /// Opens a report at a path, or on standard output for nil.
  init(path: String?, options: ReportOptions) throws(CommandError) {
    writer = NDJSONWriter(options: options)
    output = try ReportSink(path: path)
  }

  /// The lines of some plans.
  func lines(of plans: [PlanReport]) -> PlanLines { writer.lines(of: plans) }

  /// Writes lines with findings that only the order of all plans tells.
  func write(_ lines: PlanLines, adding findings: [DocumentFinding?]) throws {
    try lines.withPieces(adding: findings) { try output.write($0) }
  }

  /// Writes the last line.
  func end(_ report: AuditReport) throws(CommandError) {
    try output.write(
      writer.end(
        taskList: report.taskList, notSubmitted: report.notSubmitted, errors: report.errors))
  }
}
