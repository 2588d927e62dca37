import Compliance
import TextMatching

/// JUnit XML: one suite a plan, one case an obligation.
///
/// A case fails where its obligation fails the plan. Optional obligations and those that do not
/// bind, or not for sure, or are waived, are skipped; what only warns passes and says so in
/// `system-out`. There are no times: the same report gives the same bytes.
struct JUnitReport {
  let report: AuditReport
  let options: ReportOptions

  /// The outcome of one case.
  private enum Outcome {
    case passed(remarks: String)
    case skipped(reason: String)
    case failed(kind: String, message: String, details: String)
    case unusable(code: String, message: String)
  }

  private struct Case {
    var name: String
    var outcome: Outcome
  }

  private struct Suite {
    var name: String
    var path: String?
    var cases: [Case]
    var remarks = ""

    func count(_ matches: (Outcome) -> Bool) -> Int { cases.count { matches($0.outcome) } }
    var failures: Int { count { if case .failed = $0 { true } else { false } } }
    var errors: Int { count { if case .unusable = $0 { true } else { false } } }
    var skipped: Int { count { if case .skipped = $0 { true } else { false } } }
  }

  /// The document.
  func render() -> [UInt8] {
    let suites = suites(Phrases(language: options.language))
    var xml = XMLLines()
    xml.open(
      "testsuites",
      [
        ("name", "bizuo \(report.taskList.title)"),
        ("tests", String(suites.map(\.cases.count).reduce(0, +))),
        ("failures", String(suites.map(\.failures).reduce(0, +))),
        ("errors", String(suites.map(\.errors).reduce(0, +))),
      ])
    for suite in suites { write(suite, to: &xml) }
    xml.close("testsuites")
    return xml.bytes
  }

  // MARK: Suites

  private func suites(_ phrases: Phrases) -> [Suite] {
    var suites = report.plans.map { plan in
      Suite(
        name: phrases.title(of: plan),
        path: plan.source.path,
        cases: plan.obligations.map {
          Case(name: phrases.heading(of: $0), outcome: outcome(of: $0, phrases))
        },
        remarks: ([phrases.verdictLine(of: plan)] + plan.document.map { phrases($0.message) })
          .joined(separator: "\n"))
    }
    if !report.notSubmitted.isEmpty {
      let reason = phrases("没有提交计划", en: "no plan was submitted")
      suites.append(
        Suite(
          name: phrases("没有计划的省份", en: "Provinces without a plan"),
          cases: report.notSubmitted.map { Case(name: $0, outcome: .skipped(reason: reason)) }))
    }
    if !report.errors.isEmpty {
      suites.append(
        Suite(
          name: phrases("无法使用的输入", en: "Inputs that could not be used"),
          cases: report.errors.map {
            Case(name: $0.path, outcome: .unusable(code: $0.code, message: phrases($0.message)))
          }))
    }
    return suites
  }

  private func outcome(of report: ObligationReport, _ phrases: Phrases) -> Outcome {
    let shortfalls = report.elements.filter(\.hasGap).map { phrases.shortfall(of: $0) }
      .joined(separator: "\n")
    if report.severity == .error {
      return .failed(
        kind: report.verdict.rawValue,
        message: phrases(report.verdict.label) + phrases.colon
          + phrases.list(report.elements.filter(\.hasGap).map { "\($0.id) \(phrases($0.name))" }),
        details: shortfalls)
    }
    switch report.state {
    case .notApplicable: return .skipped(reason: phrases(report.applicabilityReason))
    case .undetermined: return .skipped(reason: phrases.undetermined(report))
    case .waived:
      return .skipped(
        reason: report.waiver.map { phrases.waiver($0) } ?? phrases(ObligationState.waived.label))
    case .met, .partial, .missing:
      guard report.obligation.level == .mandatory else {
        let level = phrases(report.obligation.level.label)
        return .skipped(reason: level + phrases.colon + phrases(report.verdict.label))
      }
      return .passed(remarks: shortfalls)
    }
  }

  // MARK: XML

  private func write(_ suite: Suite, to xml: inout XMLLines) {
    var attributes = [
      ("name", suite.name), ("tests", String(suite.cases.count)),
      ("failures", String(suite.failures)), ("errors", String(suite.errors)),
      ("skipped", String(suite.skipped)),
    ]
    if let path = suite.path { attributes.append(("file", path)) }
    xml.open("testsuite", attributes)
    for testCase in suite.cases { write(testCase, of: suite, to: &xml) }
    if !suite.remarks.isEmpty { xml.leaf("system-out", [], text: suite.remarks) }
    xml.close("testsuite")
  }

  private func write(_ testCase: Case, of suite: Suite, to xml: inout XMLLines) {
    xml.open("testcase", [("name", testCase.name), ("classname", suite.name)])
    switch testCase.outcome {
    case .passed(let remarks):
      if !remarks.isEmpty { xml.leaf("system-out", [], text: remarks) }
    case .skipped(let reason):
      xml.leaf("skipped", [("message", reason)])
    case .failed(let kind, let message, let details):
      xml.leaf("failure", [("type", kind), ("message", message)], text: details)
    case .unusable(let code, let message):
      xml.leaf("error", [("type", code), ("message", message)])
    }
    xml.close("testcase")
  }
}
