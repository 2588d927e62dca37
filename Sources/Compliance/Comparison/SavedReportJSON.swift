/// The keys of the JSON report that are read back.
enum SavedReportJSON {
  struct Document: Decodable {
    struct List: Decodable {
      var id: String, title: String, sha256: String
    }
    var schema: String
    var taskList: List?
    var plans: [Plan]?
    var notSubmitted: [String]?

    /// The report. A stream's last line has no plans, any other document must.
    func report(inStream: Bool = false) throws(SavedReportError) -> SavedReport {
      guard schema == "bizuo-report/1" else { throw .otherSchema(schema) }
      guard inStream || plans != nil || notSubmitted != nil else {
        // A lone plan line: a stream of one plan without its end.
        throw .cutOff
      }
      guard !inStream || notSubmitted != nil else { throw .cutOff }
      return SavedReport(
        taskList: taskList.map {
          TaskListIdentity(id: $0.id, title: $0.title, sha256: $0.sha256)
        }, plans: (plans ?? []).map(\.plan), notSubmitted: notSubmitted ?? [])
    }
  }

  struct Plan: Decodable {
    struct Source: Decodable { var path: String }
    struct Jurisdiction: Decodable { var name: String? }
    var source: Source
    var title: String?
    var jurisdiction: Jurisdiction
    var verdict: PlanVerdict
    var obligations: [Obligation]
    var measures: [Measure]?

    var plan: SavedReport.Plan {
      SavedReport.Plan(
        path: source.path, title: title, jurisdiction: jurisdiction.name, verdict: verdict,
        obligations: obligations.map(\.obligation),
        measures: (measures ?? []).map {
          SavedReport.Measure(item: $0.item, text: $0.text, deliverable: $0.deliverable)
        })
    }
  }

  struct Measure: Decodable {
    var item: Int, text: String, deliverable: String?
  }

  struct Obligation: Decodable {
    struct Waiver: Decodable {}
    var id: String, title: String?
    var applicability: Applicability, verdict: ObligationVerdict, severity: Severity
    var waiver: Waiver?
    var elements: [Element]

    var obligation: SavedReport.Obligation {
      SavedReport.Obligation(
        id: id, title: title, applicability: applicability, verdict: verdict, severity: severity,
        isWaived: waiver != nil, elements: elements.map(\.element))
    }
  }

  struct Element: Decodable {
    struct Figure: Decodable { var verdict: String }
    struct Quotation: Decodable { var item: Int, quote: String }
    var id: String, name: String?, verdict: ElementVerdict
    var evidence: [Quotation]?, deadlines: [Figure]?, quantities: [Figure]?

    var element: SavedReport.Element {
      let isLate = deadlines?.contains { $0.verdict == DeadlineVerdict.late.rawValue }
      let isShort = quantities?.contains { $0.verdict == QuantityVerdict.short.rawValue }
      return SavedReport.Element(
        id: id, name: name, verdict: verdict, isBehind: isLate == true || isShort == true,
        evidence: evidence?.map { SavedReport.Quotation(item: $0.item, quote: $0.quote) })
    }
  }
}
