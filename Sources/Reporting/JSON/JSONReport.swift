import Compliance

/// The JSON report: one document, indented by two spaces.
struct JSONReport {
  /// The name of the contract that every JSON report keeps.
  static let schema: StaticString = "bizuo-report/1"

  let report: AuditReport
  let options: ReportOptions

  /// The document, ending in a line feed.
  func render() -> [UInt8] {
    let plans = PlanJSON(language: options.language, detail: options.detail)
    let envelope = EnvelopeJSON(options: options)
    var writer = JSONWriter(layout: .indented, capacity: 1 << 16)
    writer.object {
      envelope.writeHead(to: &$0)
      envelope.write(report.taskList, to: &$0)
      $0.member("plans", report.plans) { writer, plan in
        writer.object { plans.writeMembers(of: plan, to: &$0) }
      }
      envelope.writeRest(notSubmitted: report.notSubmitted, errors: report.errors, to: &$0)
    }
    writer.endLine()
    return writer.finished()
  }
}

/// Writes what stands around the plans: schema, tool, task list, what was not given or not usable.
struct EnvelopeJSON {
  let options: ReportOptions

  /// Writes schema and tool.
  func writeHead(to writer: inout JSONWriter) {
    writer.key("schema")
    writer.value(JSONReport.schema)
    writer.member("tool") {
      $0.key("name")
      $0.value("bizuo" as StaticString)
      $0.member("version", options.toolVersion)
    }
  }

  /// Writes the task list.
  func write(_ taskList: TaskListIdentity, to writer: inout JSONWriter) {
    writer.member("taskList") {
      $0.member("id", taskList.id)
      $0.member("title", taskList.title)
      $0.member("sha256", taskList.sha256)
    }
  }

  /// Writes the provinces without a plan and the inputs that could not be used.
  func writeRest(notSubmitted: [String], errors: [InputError], to writer: inout JSONWriter) {
    writer.member("notSubmitted", notSubmitted)
    writer.member("errors", errors) { writer, error in
      writer.object {
        $0.member("path", error.path)
        $0.member("code", error.code)
        $0.member("message", error.message.text(in: options.language))
      }
    }
  }
}
