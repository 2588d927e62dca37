import Compliance
import PlanReading
import Reporting
import TaskRules
import TextMatching

/// Answers one line of `bizuo stream`: with a plan's report, or with why there is none.
struct RecordAnswerer: Sendable {
  /// Rules, policy and declarations.
  let judging: Judging
  /// Writes the answers.
  let writer: NDJSONWriter
  /// The longest line, in bytes.
  let limit: Int

  /// The answer to a line, ending in a line end; `number` counts lines from 1.
  func answer(_ line: LineReader.Line, number: Int) -> [UInt8] {
    guard case .bytes(let bytes) = line else {
      return failure(.tooLong(limit: limit), id: String(number))
    }
    guard let record = StreamRecord(line: bytes) else {
      return failure(.unreadable, id: String(number))
    }
    let id = record.id ?? String(number)
    guard let text = record.text else { return failure(.textMissing, id: id) }
    do {
      let plan = try plan(text, id: id, record)
      return writer.write(
        id: id, plan: judging.checker.report(on: plan, declared: declared(record)))
    } catch let error as ReadingError {
      return failure(StreamError(code: error.code.rawValue, message: error.message), id: id)
    } catch let error as CommandError {
      return failure(StreamError(code: "several-plans", message: error.message), id: id)
    } catch {
      return failure(.unreadable, id: id)
    }
  }

  private func plan(_ text: String, id: String, _ record: StreamRecord) throws -> Plan {
    let plans = try PlanReader().plans(bytes: Array(text.utf8), path: id)
    return try PlanChoice(registry: judging.loaded.registry)
      .plan(of: declared(record).jurisdiction, among: plans, from: id)
  }

  /// What a record declares stands above what the command line declares of all.
  private func declared(_ record: StreamRecord) -> PlanChecker.Declaration {
    var declared = judging.declared
    if let name = record.jurisdiction, !name.isEmpty {
      declared.jurisdiction = judging.loaded.registry.find(name) ?? .unregistered(name)
    }
    declared.year = record.year ?? declared.year
    return declared
  }

  private func failure(_ error: StreamError, id: String) -> [UInt8] {
    writer.write(id: id, errorCode: error.code, message: error.message)
  }
}

extension Jurisdiction {
  /// One that the registry does not know, such as a county: 各省 obligations are its yardstick.
  fileprivate static func unregistered(_ name: String) -> Jurisdiction {
    Jurisdiction(name: name, kind: .unknown, province: nil, aliases: [], english: name)
  }
}
