import Compliance

/// A comparison as JSON: `{"schema": "bizuo-comparison/1", …}`.
struct ComparisonJSON {
  let comparison: ReportComparison
  let options: ReportOptions

  /// The document.
  func render() -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object {
      $0.member("schema", "bizuo-comparison/1")
      $0.member("tool") {
        $0.member("name", "bizuo")
        $0.member("version", options.toolVersion)
      }
      $0.member("gotWorse", comparison.gotWorse)
      $0.member("rulesDiffer", comparison.rulesDiffer)
      $0.member("plans", comparison.plans) { writer, plan in
        writer.object { write(plan, to: &$0) }
      }
      $0.member("removed", comparison.removed) { write($1, to: &$0) }
      $0.member("added", comparison.added) { write($1, to: &$0) }
    }
    writer.endLine()
    return writer.finished()
  }

  private func write(_ plan: SavedReport.Plan, to writer: inout JSONWriter) {
    writer.object {
      $0.member("jurisdiction", plan.jurisdiction)
      $0.member("path", plan.path)
      $0.member("verdict", plan.verdict.rawValue)
    }
  }

  private func write(_ plan: PlanComparison, to writer: inout JSONWriter) {
    writer.member("jurisdiction", plan.new.jurisdiction)
    writer.member("change", plan.direction.rawValue)
    writer.key("old")
    write(plan.old, to: &writer)
    writer.key("new")
    write(plan.new, to: &writer)
    writer.member("obligations", plan.obligations) { writer, obligation in
      writer.object { write(obligation, to: &$0) }
    }
  }

  private func write(_ obligation: ObligationComparison, to writer: inout JSONWriter) {
    writer.member("id", obligation.new.id)
    writer.member("title", obligation.new.title)
    writer.member("change", obligation.direction.rawValue)
    writer.member("old") { write(obligation.old, to: &$0) }
    writer.member("new") { write(obligation.new, to: &$0) }
    writer.member("elements", obligation.elements) { writer, element in
      writer.object {
        $0.member("id", element.new.id)
        $0.member("name", element.new.name)
        $0.member("change", element.direction.rawValue)
        $0.member("old") { write(element.old, to: &$0) }
        $0.member("new") { write(element.new, to: &$0) }
        $0.member("lostEvidence", element.lostEvidence) { write($1, to: &$0) }
        $0.member("gainedEvidence", element.gainedEvidence) { write($1, to: &$0) }
      }
    }
  }

  private func write(_ obligation: SavedReport.Obligation, to writer: inout JSONWriter) {
    writer.member("applicability", obligation.applicability.rawValue)
    writer.member("verdict", obligation.verdict.rawValue)
    writer.member("severity", obligation.severity.rawValue)
    writer.member("waived", obligation.isWaived)
  }

  private func write(_ element: SavedReport.Element, to writer: inout JSONWriter) {
    writer.member("verdict", element.verdict.rawValue)
    writer.member("behind", element.isBehind)
  }

  private func write(_ quotation: SavedReport.Quotation, to writer: inout JSONWriter) {
    writer.object {
      $0.member("item", quotation.item)
      $0.member("quote", quotation.quote)
    }
  }
}
