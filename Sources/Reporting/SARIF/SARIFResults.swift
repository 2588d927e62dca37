import Compliance
import PlanReading
import TextMatching

/// The results of a SARIF run, in the order of the plans.
struct SARIFResults {
  let report: AuditReport
  let rules: SARIFRules
  let phrases: Phrases

  private struct Result {
    var rule: String
    var kind = "fail"
    var level: String
    var message: String
    var place: ReportPlace
    var waiver: AppliedWaiver?
    var obligation: String?
  }

  /// Writes the array.
  func write(to writer: inout JSONWriter) {
    let results = report.plans.flatMap { plan in self.results(of: plan).map { (plan, $0) } }
    writer.array(results) { writer, entry in
      let (plan, result) = entry
      writer.object { write(result, of: plan, to: &$0) }
    }
  }

  // MARK: Gathering

  private func results(of plan: PlanReport) -> [Result] {
    let findings = plan.document.map { finding in
      Result(
        rule: SARIFRules.id(of: finding.code), level: finding.severity.rawValue,
        message: phrases(finding.message), place: ReportPlace(finding.location, in: plan))
    }
    return findings + shortfalls(of: plan) + undetermined(of: plan)
  }

  /// One result an element: where two obligations share it, that of the graver one.
  private func shortfalls(of plan: PlanReport) -> [Result] {
    var results: [Result] = []
    var places: [String: Int] = [:]
    for obligation in plan.obligations where obligation.applicability == .applies {
      for element in obligation.elements where element.hasGap {
        let result = Result(
          rule: element.id, level: level(of: obligation.severity),
          message: phrases.shortfall(of: element), place: ReportPlace(of: element, in: plan),
          waiver: obligation.waiver ?? element.waiver, obligation: obligation.obligation.id)
        guard let place = places[element.id] else {
          places[element.id] = results.count
          results.append(result)
          continue
        }
        if weight(result) > weight(results[place]) { results[place] = result }
      }
    }
    return results
  }

  private func undetermined(of plan: PlanReport) -> [Result] {
    plan.obligations.filter { $0.applicability == .undetermined }.map { obligation in
      Result(
        rule: obligation.obligation.id, kind: "open", level: "none",
        message:
          "\(phrases.heading(of: obligation))\(phrases.colon)\(phrases.undetermined(obligation))",
        place: ReportPlace(titleOf: plan), obligation: obligation.obligation.id)
    }
  }

  private func level(of severity: Severity) -> String {
    severity == .none ? Severity.note.rawValue : severity.rawValue
  }

  private func weight(_ result: Result) -> Int {
    let levels = ["none", "note", "warning", "error"]
    return (levels.firstIndex(of: result.level) ?? 0) * 2 + (result.waiver == nil ? 1 : 0)
  }

  // MARK: Writing

  private func write(_ result: Result, of plan: PlanReport, to writer: inout JSONWriter) {
    writer.member("ruleId", result.rule)
    writer.member("ruleIndex", rules.index(of: result.rule))
    writer.member("kind", result.kind)
    writer.member("level", result.level)
    writer.member("message") { $0.member("text", SARIFText.message(result.message)) }
    writer.member("locations", CollectionOfOne(result.place)) { writer, place in
      writer.object { write(place, of: plan, to: &$0) }
    }
    // The same finding keeps its identity from run to run, whatever moves in the plan.
    writer.member("partialFingerprints") {
      $0.member(
        "jurisdictionRule/v1", "\(plan.jurisdiction.name ?? plan.source.path):\(result.rule)")
    }
    if let waiver = result.waiver {
      writer.member("suppressions", CollectionOfOne(waiver)) { writer, waiver in
        writer.object {
          // Without a status it is accepted (§3.35.3); the schema and the standard name it differently.
          $0.member("kind", "external")
          $0.member("justification", phrases.waiver(waiver))
        }
      }
    }
    writer.member("properties") {
      $0.member("jurisdiction", plan.jurisdiction.name)
      if let obligation = result.obligation { $0.member("obligation", obligation) }
    }
  }

  /// A location: a region in text, and in other formats the place in `properties`, since SARIF has
  /// no words for paragraphs, cells and pages.
  private func write(_ place: ReportPlace, of plan: PlanReport, to writer: inout JSONWriter) {
    writer.member("physicalLocation") {
      $0.member("artifactLocation") {
        $0.member("uri", SARIFText.uri(place.location?.file ?? plan.source.path))
      }
      guard case .text(let line, let column)? = place.location?.place else { return }
      $0.member("region") {
        $0.member("startLine", max(1, line))
        $0.member("startColumn", max(1, column))
        if let quote = place.quote {
          $0.member("snippet") { $0.member("text", quote) }
        }
      }
    }
    guard let location = place.location else { return }
    if case .text = location.place { return }
    writer.member("message") { $0.member("text", SARIFText.message(phrases.place(location))) }
    writer.member("properties") {
      PlaceJSON.writeMembers(of: location.place, to: &$0)
      if let quote = place.quote { $0.member("quote", quote) }
    }
  }
}
