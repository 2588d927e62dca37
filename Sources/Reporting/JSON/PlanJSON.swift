import Compliance
import PlanReading
import TaskRules
import TextMatching

/// Writes plan objects of the JSON report: the same in `json`, `ndjson` and streams.
struct PlanJSON {
  let language: Language
  let detail: ReportOptions.Detail

  private var isFull: Bool { detail == .full }

  /// Writes a plan's members into the object that the writer is in.
  func writeMembers(of plan: PlanReport, to writer: inout JSONWriter) {
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
    if isFull {
      writer.member("obligations", plan.obligations) { writer, obligation in
        writer.object { write(obligation, to: &$0) }
      }
      writer.member("measures", plan.measures) { writer, measure in
        writer.object { write(measure, to: &$0) }
      }
    } else {
      VerdictsJSON.write(plan.obligations, to: &writer)
    }
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

  private func write(_ report: ObligationReport, to writer: inout JSONWriter) {
    let obligation = report.obligation
    writer.member("id", obligation.id)
    writer.member("task", obligation.task)
    writer.member("title", obligation.title.text(in: language))
    writer.member("bearer", obligation.bearer.name.text(in: language))
    writer.member("level", obligation.level.rawValue)
    writer.member("applicability", report.applicability.rawValue)
    writer.member("applicabilityReason", report.applicabilityReason.text(in: language))
    writer.member("verdict", report.verdict.rawValue)
    writer.member("severity", report.severity.rawValue)
    if let waiver = report.waiver { VerdictsJSON.write(waiver, to: &writer) }
    writer.member("elements", report.elements) { writer, element in
      writer.object { write(element, to: &$0) }
    }
  }

  private func write(_ element: ElementReport, to writer: inout JSONWriter) {
    writer.member("id", element.id)
    writer.member("name", element.name.text(in: language))
    writer.member("core", element.core)
    writer.member("verdict", element.verdict.rawValue)
    writer.member("evidence", element.evidence) { write($1, to: &$0) }
    writer.member("deadlines", element.deadlines) { writer, deadline in
      writeFigure(
        step: deadline.step, required: deadline.required, stated: deadline.stated,
        verdict: deadline.verdict.rawValue, item: deadline.item, to: &writer)
    }
    writer.member("quantities", element.quantities) { writer, quantity in
      writeFigure(
        step: quantity.step, required: quantity.required, stated: quantity.stated,
        verdict: quantity.verdict.rawValue, item: quantity.item, to: &writer)
    }
    writer.key("gap")
    if let gap = element.gap { write(gap, to: &writer) } else { writer.null() }
    if !element.rulings.isEmpty {
      writer.member("rulings", element.rulings) { writer, ruling in
        writer.object { write(ruling, to: &$0) }
      }
    }
    if let waiver = element.waiver { VerdictsJSON.write(waiver, to: &writer) }
    if !element.exemplars.isEmpty {
      writer.member("exemplars", element.exemplars) { writer, exemplar in
        writer.object {
          $0.member("jurisdiction", exemplar.jurisdiction)
          $0.member("item", exemplar.item)
          $0.member("quote", exemplar.quote)
        }
      }
    }
  }

  private func write(_ evidence: Evidence, to writer: inout JSONWriter) {
    writer.object {
      $0.member("item", evidence.item)
      $0.member("ordinal", evidence.ordinal)
      $0.member("verdict", evidence.verdict.rawValue)
      $0.member("quote", evidence.quote)
      if evidence.inDeliverable { $0.member("inDeliverable", true) }
      $0.member("matched", evidence.matched)
      PlaceJSON.writeMember(evidence.location, to: &$0)
    }
  }

  private func writeFigure(
    step: LocalizedText, required: String, stated: String?, verdict: String, item: Int?,
    to writer: inout JSONWriter
  ) {
    writer.object {
      $0.member("step", step.text(in: language))
      $0.member("required", required)
      $0.member("stated", stated)
      $0.member("verdict", verdict)
      $0.member("item", item)
    }
  }

  private func write(_ gap: Gap, to writer: inout JSONWriter) {
    writer.object {
      $0.member("missing", gap.missing.text(in: language))
      $0.key("nearest")
      if let nearest = gap.nearest {
        $0.object {
          $0.member("item", nearest.item)
          $0.member("ordinal", nearest.ordinal)
          $0.member("quote", nearest.quote)
          $0.key("similarity")
          $0.value(thousandthsOf: nearest.similarity)
          PlaceJSON.writeMember(nearest.location, to: &$0)
        }
      } else {
        $0.null()
      }
      $0.member("suggestion", gap.suggestion.text(in: language))
    }
  }

  private func write(_ ruling: AppliedRuling, to writer: inout JSONWriter) {
    writer.member("item", ruling.item)
    writer.member("carries", ruling.carries)
    writer.member("found", ruling.found.rawValue)
    writer.member("reason", ruling.reason)
    writer.member("reviewer", ruling.reviewer)
    writer.member("date", ruling.date)
  }

  private func write(_ measure: Item, to writer: inout JSONWriter) {
    writer.member("item", measure.number)
    writer.member("text", measure.measure.text)
    writer.member("deliverable", measure.deliverable?.text)
    writer.member("department", measure.department)
    writer.member("deadline", measure.deadline?.text)
    writer.member("headings", measure.headings)
    PlaceJSON.writeMember(measure.measure.location(at: 0), to: &writer)
  }
}
