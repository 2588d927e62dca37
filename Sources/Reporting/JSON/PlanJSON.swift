import Compliance
import PlanReading
import TaskRules
import TextMatching

/// Writes plan objects of the JSON report: the same in `json`, `ndjson` and streams.
struct PlanJSON {
  let language: Language
  let detail: ReportOptions.Detail

  private var isFull: Bool { detail == .full }

  /// Writes a plan's members into the object that the writer is in, and returns where its array of
  /// findings ends.
  @discardableResult
  func writeMembers(of plan: PlanReport, to writer: inout JSONWriter) -> PlanLines.FindingsEnd {
    writer.member("source") {
      $0.member("path", plan.source.path)
      $0.member("sha256", plan.source.sha256)
      $0.member("format", plan.source.format)
    }
    writer.member("title", plan.title)
    writer.member("year", plan.year)
    writer.member("items", plan.measures.count)
    writer.member("jurisdiction") { write(plan.jurisdiction, to: &$0) }
    writer.member("verdict", plan.verdict.rawValue)
    writer.member("summary") { write(plan.summary, to: &$0) }
    writer.member("document", plan.document) { write($1, to: &$0) }
    let findings = PlanLines.FindingsEnd(
      offset: writer.count - 1, isEmpty: plan.document.isEmpty)
    if isFull {
      ObligationsJSON(language: language).write(plan.obligations, to: &writer)
      // By index: copying measures costs more than writing them.
      writer.member("measures", plan.measures.indices) { writer, index in
        writer.object { write(plan.measures[index], to: &$0) }
      }
    } else {
      VerdictsJSON.write(plan.obligations, to: &writer)
    }
    return findings
  }

  /// A finding as compact JSON.
  func bytes(of finding: DocumentFinding) -> [UInt8] {
    var writer = JSONWriter(layout: .compact, capacity: 1024)
    write(finding, to: &writer)
    return writer.finished()
  }

  private func write(_ jurisdiction: JurisdictionReport, to writer: inout JSONWriter) {
    writer.member("name", jurisdiction.name)
    writer.member("kind", jurisdiction.kind.rawValue)
    writer.member("classes") {
      for membership in jurisdiction.classes {
        $0.key(membership.name)
        $0.value(membership.membership.rawValue)
      }
    }
  }

  private func write(_ summary: PlanSummary, to writer: inout JSONWriter) {
    writer.member("applicable", summary.applicable)
    writer.member("met", summary.met)
    writer.member("partial", summary.partial)
    writer.member("missing", summary.missing)
    writer.member("undetermined", summary.undetermined)
    writer.member("covered", summary.covered)
    writer.member("weak", summary.weak)
    writer.member("absent", summary.absent)
    writer.member("errors", summary.errors)
    writer.member("warnings", summary.warnings)
    writer.member("waived", summary.waived)
  }

  private func write(_ finding: DocumentFinding, to writer: inout JSONWriter) {
    writer.object {
      $0.member("code", finding.code.rawValue)
      $0.member("severity", finding.severity.rawValue)
      $0.member("message", finding.message.text(in: language))
      PlaceJSON.writeMember(finding.location, to: &$0)
    }
  }

  private func write(_ measure: Item, to writer: inout JSONWriter) {
    writer.member("item", measure.number)
    write(measure.measure, as: "text", to: &writer)
    write(measure.deliverable, as: "deliverable", to: &writer)
    write(measure.bodies, as: "department", to: &writer)
    write(measure.deadline, as: "deadline", to: &writer)
    writer.member("headings", measure.above.indices) { writer, index in
      measure.above[index].withUTF8 { writer.value(utf8: $0) }
    }
    PlaceJSON.writeMember(measure.measure.location(at: 0), to: &writer)
  }

  private func write(
    _ text: SourceText?, as name: StaticString, to writer: inout JSONWriter
  ) {
    guard let text else {
      writer.key(name)
      return writer.null()
    }
    text.withUTF8 { writer.member(name, utf8: $0) }
  }
}
