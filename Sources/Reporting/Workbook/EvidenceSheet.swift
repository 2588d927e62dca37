import Compliance
import TextMatching

/// One row for every quote that carries an element, with its place in the source.
struct EvidenceSheet {
  let report: AuditReport
  let phrases: Phrases

  func sheet() -> Sheet {
    let columns: [(zh: String, en: String, width: Double)] = [
      ("地区", "Jurisdiction", 14), ("任务", "Task", 30), ("要素", "Element", 22),
      ("要素判定", "Verdict", 10), ("本条", "This quote", 10), ("条目", "Item", 7),
      ("栏", "Column", 10), ("原文", "Words of the plan", 60), ("依据词", "Matched", 28),
      ("位置", "Place", 20), ("文件", "File", 28),
    ]
    var sheet = Sheet(
      name: phrases("证据", en: "Evidence"), widths: columns.map(\.width),
      head: [columns.map { Sheet.Cell(phrases($0.zh, en: $0.en), .heading) }], frozenColumns: 1)
    for plan in report.plans {
      for judged in plan.obligations {
        for element in judged.elements {
          sheet.rows += element.evidence.map { row(plan, judged, element, $0) }
        }
      }
    }
    return sheet
  }

  private func row(
    _ plan: PlanReport, _ judged: ObligationReport, _ element: ElementReport, _ evidence: Evidence
  ) -> [Sheet.Cell] {
    let column =
      evidence.inDeliverable
      ? phrases("成果形式", en: "deliverable") : phrases("举措", en: "measure")
    return [
      Sheet.Cell(phrases.name(of: plan)), Sheet.Cell(phrases.task(of: judged)),
      Sheet.Cell("\(element.id) \(phrases(element.name))"),
      Sheet.Cell(phrases(element.verdict.label), Self.style(of: element.verdict)),
      Sheet.Cell(phrases(evidence.verdict.label), Self.style(of: evidence.verdict)),
      Sheet.Cell(evidence.item), Sheet.Cell(column, .centred), Sheet.Cell(evidence.quote),
      Sheet.Cell(phrases.list(evidence.matchedOnce)),
      Sheet.Cell(evidence.location.map(phrases.place) ?? ""), Sheet.Cell(plan.source.path),
    ]
  }

  private static func style(of verdict: ElementVerdict) -> SheetStyle {
    switch verdict {
    case .covered: .met
    case .weak: .partial
    case .absent: .missing
    }
  }
}
