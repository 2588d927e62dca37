import Compliance
import TextMatching

/// Writes reports as newline-delimited JSON, one plan at a time, so that an audit can be streamed.
///
/// Every line is a whole JSON object and ends in a line feed.
public struct NDJSONWriter: Sendable {
  private let options: ReportOptions
  private let plans: PlanJSON
  private let lines = LineWriters()

  /// Creates a writer; of the options, language, detail and version count.
  public init(options: ReportOptions) {
    self.options = options
    plans = PlanJSON(language: options.language, detail: options.detail)
  }

  /// One plan's line. Cost: linear in the report of the plan.
  public func write(plan: PlanReport) -> [UInt8] { lines(of: [plan]).joined }

  /// The lines of some plans. Cost: linear in their reports.
  public func lines(of reports: [PlanReport]) -> PlanLines {
    var ends: [PlanLines.FindingsEnd] = []
    let loan = lines.write { writer in
      for report in reports {
        writer.object {
          $0.key("schema")
          $0.value(JSONReport.schema)
          ends.append(plans.writeMembers(of: report, to: &$0))
        }
        writer.endLine()
      }
    }
    return PlanLines(loan, ends: ends, plans: plans)
  }

  /// The last line of an audit: what was not submitted, and what could not be used.
  public func end(
    taskList: TaskListIdentity, notSubmitted: [String], errors: [InputError]
  ) -> [UInt8] {
    let envelope = EnvelopeJSON(options: options)
    return line {
      envelope.writeHead(to: &$0)
      envelope.write(taskList, to: &$0)
      envelope.writeRest(notSubmitted: notSubmitted, errors: errors, to: &$0)
    }
  }

  /// The answer to one record of `bizuo stream`.
  public func write(id: String, plan: PlanReport) -> [UInt8] {
    line {
      $0.member("id", id)
      $0.member("plan") { plans.writeMembers(of: plan, to: &$0) }
    }
  }

  /// The answer to a record of `bizuo stream` that could not be used.
  public func write(id: String, errorCode: String, message: LocalizedText) -> [UInt8] {
    line {
      $0.member("id", id)
      $0.member("error") {
        $0.member("code", errorCode)
        $0.member("message", message.text(in: options.language))
      }
    }
  }

  private func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    let loan = lines.write { writer in
      writer.object(members)
      writer.endLine()
    }
    return loan.withWritten { Array($0) }
  }
}

/// The whole report as newline-delimited JSON.
struct NDJSONReport {
  let report: AuditReport
  let options: ReportOptions

  /// One line a plan, then the last line.
  func render() -> [UInt8] {
    let writer = NDJSONWriter(options: options)
    var bytes: [UInt8] = []
    for plan in report.plans { bytes += writer.write(plan: plan) }
    return bytes
      + writer.end(
        taskList: report.taskList, notSubmitted: report.notSubmitted, errors: report.errors)
  }
}
