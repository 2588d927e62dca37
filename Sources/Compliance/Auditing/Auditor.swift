import PlanReading
import TaskRules
import TextMatching

/// Audits any number of inputs: reads, judges and reports each plan, in the order of the inputs.
///
/// Plans are judged in parallel, at most one a core; the report is the same with one core or many.
public struct Auditor: Sendable {
  /// What came of one input, in order.
  public enum Outcome: Sendable {
    /// A plan's report.
    case plan(PlanReport)
    /// An input that could not be used.
    case error(InputError)
  }

  /// What came of one input: the plans of a file, or of a piece of a long one.
  public struct Batch<Rendered: Sendable>: Sendable {
    /// What came of each plan, in order; or why there is none.
    public var outcomes: [Outcome]
    /// What the plans' reports were rendered to, while other inputs were judged.
    public var rendered: Rendered
    /// For each plan a finding that only the order of inputs could tell: its report has it, and what was
    /// rendered has not.
    public var lateFindings: [DocumentFinding?]
  }

  private let reader: PlanReader
  private let checker: PlanChecker
  private let declared: PlanChecker.Declaration
  private let width: Int

  /// Creates an auditor; `width` is how many plans are judged at once, at least 1.
  public init(
    reader: PlanReader, checker: PlanChecker,
    declared: PlanChecker.Declaration = PlanChecker.Declaration(), width: Int
  ) {
    self.reader = reader
    self.checker = checker
    self.declared = declared
    self.width = max(1, width)
  }

  /// Audits files, giving what came of each input as soon as it and all before it are known.
  ///
  /// `render` runs beside the judging, on many threads at once. What `receive` throws ends the audit.
  public func audit<Rendered: Sendable>(
    _ paths: [String], render: @escaping @Sendable ([PlanReport]) -> Rendered,
    receive: (Batch<Rendered>) async throws -> Void
  ) async throws {
    var repeated = RepeatedJurisdictions()
    var inputs = AuditInputs(paths: paths, reader: reader)
    try await OrderedWork(width: width).run {
      inputs.next()
    } work: { input in
      let outcomes = outcomes(of: input)
      return Batch(
        outcomes: outcomes, rendered: render(outcomes.compactMap(\.plan)), lateFindings: [])
    } receive: { batch in
      var batch = batch
      batch.lateFindings = repeated.mark(&batch.outcomes)
      try await receive(batch)
    }
  }

  private func outcomes(of input: AuditInputs.Input) -> [Outcome] {
    switch input {
    case .failure(let error): return [.error(InputError(error))]
    case .piece(let piece, let path):
      do {
        return try reader.plans(in: piece, path: path)
          .map { .plan(checker.report(on: $0, declared: declared)) }
      } catch {
        return [.error(InputError(error))]
      }
    }
  }
}

extension Auditor.Outcome {
  /// The plan's report, if there is one.
  fileprivate var plan: PlanReport? {
    if case .plan(let report) = self { report } else { nil }
  }

  /// Adds a finding to the plan's report.
  fileprivate mutating func add(_ finding: DocumentFinding) {
    guard case .plan(var report) = self else { return }
    report.document.append(finding)
    self = .plan(report)
  }
}

extension InputError {
  /// A file that could not be read.
  fileprivate init(_ error: ReadingError) {
    self.init(path: error.path, code: error.code.rawValue, message: error.message)
  }
}

/// Remembers which jurisdictions an audit has seen, and marks the second plan of one.
private struct RepeatedJurisdictions {
  /// What is said of every plan of a jurisdiction behind the first.
  private var messages: [String: LocalizedText] = [:]

  /// Marks plans, and returns for each of them what it was marked with.
  mutating func mark(_ outcomes: inout [Auditor.Outcome]) -> [DocumentFinding?] {
    var findings: [DocumentFinding?] = []
    for index in outcomes.indices {
      guard case .plan(let report) = outcomes[index] else { continue }
      let finding = finding(on: report)
      findings.append(finding)
      if let finding { outcomes[index].add(finding) }
    }
    return findings
  }

  private mutating func finding(on report: PlanReport) -> DocumentFinding? {
    guard report.jurisdiction.kind != .unknown, let name = report.jurisdiction.name else {
      return nil
    }
    guard let message = messages[name] else {
      messages[name] = Self.message(name, report.source.path)
      return nil
    }
    return DocumentFinding(
      code: .jurisdictionRepeated, severity: .warning, message: message,
      location: report.titleLocation)
  }

  private static func message(_ name: String, _ path: String) -> LocalizedText {
    LocalizedText(
      "本次核查中\(name)不止一份计划（前一份在 \(path)），两份都已核查",
      en:
        "this audit holds more than one plan of \(name) (an earlier one is in \(path)); both are judged"
    )
  }
}
