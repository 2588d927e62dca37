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

  /// Audits files, giving each outcome as soon as it and all before it are known.
  ///
  /// What `receive` throws ends the audit.
  public func audit(
    _ paths: [String], receive: (Outcome) async throws -> Void
  ) async throws {
    var repeated = RepeatedJurisdictions()
    var inputs = AuditInputs(paths: paths, reader: reader)
    try await OrderedWork(width: width).run {
      inputs.next()
    } work: { input in
      outcomes(of: input)
    } receive: { outcomes in
      for outcome in outcomes { try await receive(repeated.marked(outcome)) }
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

extension InputError {
  /// A file that could not be read.
  fileprivate init(_ error: ReadingError) {
    self.init(path: error.path, code: error.code.rawValue, message: error.message)
  }
}

/// Remembers which jurisdictions an audit has seen, and marks the second plan of one.
private struct RepeatedJurisdictions {
  private var sources: [String: String] = [:]

  mutating func marked(_ outcome: Auditor.Outcome) -> Auditor.Outcome {
    guard case .plan(var report) = outcome, report.jurisdiction.kind != .unknown,
      let name = report.jurisdiction.name
    else { return outcome }
    guard let first = sources[name] else {
      sources[name] = report.source.path
      return outcome
    }
    report.document.append(
      DocumentFinding(
        code: .jurisdictionRepeated, severity: .warning,
        message: LocalizedText(
          "本次核查中\(name)不止一份计划（前一份在 \(first)），两份都已核查",
          en:
            "this audit holds more than one plan of \(name) (an earlier one is in \(first)); both are judged"
        ),
        location: report.titleLocation))
    return .plan(report)
  }
}
