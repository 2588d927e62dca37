import Compliance
import TextMatching

/// One row for every element that is still to be mended: what offices follow up, line by line.
struct LedgerSheet {
  let report: AuditReport
  let phrases: Phrases

  func sheet() -> Sheet {
    let columns: [(zh: String, en: String, width: Double)] = [
      ("地区", "Jurisdiction", 14), ("任务", "Task", 30), ("责任档", "Level", 8),
      ("要素", "Element", 22), ("判定", "Verdict", 9), ("证据条目", "Items", 11),
      ("原文", "Words of the plan", 42), ("缺口", "Gap", 32), ("建议", "Suggestion", 46),
      ("期限", "Deadlines and figures", 34), ("备注", "Remarks", 26),
    ]
    var sheet = Sheet(
      name: phrases("缺口台账", en: "Gaps"), widths: columns.map(\.width),
      head: [columns.map { Sheet.Cell(phrases($0.zh, en: $0.en), .heading) }], frozenColumns: 1)
    for plan in report.plans {
      for judged in plan.obligations where judged.applicability != .notApplicable {
        for element in judged.elements where element.hasGap {
          sheet.rows.append(row(plan, judged, element))
        }
      }
    }
    return sheet
  }

  private func row(
    _ plan: PlanReport, _ judged: ObligationReport, _ element: ElementReport
  ) -> [Sheet.Cell] {
    let terms =
      element.deadlines.map(phrases.deadline) + element.quantities.map(phrases.quantity)
    let name = "\(element.id) \(phrases(element.name))"
    return [
      Sheet.Cell(phrases.name(of: plan)), Sheet.Cell(phrases.task(of: judged)),
      Sheet.Cell(phrases(judged.obligation.level.label), .centred),
      Sheet.Cell(element.core ? name + phrases.parenthesised(phrases("核心", en: "core")) : name),
      Sheet.Cell(verdict(of: element), style(of: element, in: judged)),
      Sheet.Cell(items(of: element), .centred), Sheet.Cell(words(of: element)),
      Sheet.Cell(element.gap.map { phrases($0.missing) } ?? ""),
      Sheet.Cell(element.gap.map { phrases($0.suggestion) } ?? ""),
      Sheet.Cell(terms.joined(separator: "\n")),
      Sheet.Cell(remarks(on: judged, element).joined(separator: "\n")),
    ]
  }

  /// The verdict, or in what a covered element falls behind.
  private func verdict(of element: ElementReport) -> String {
    guard element.verdict == .covered else { return phrases(element.verdict.label) }
    if let late = element.deadlines.first(where: { $0.verdict == .late }) {
      return phrases(late.verdict.label)
    }
    return phrases(QuantityVerdict.short.label)
  }

  private func style(of element: ElementReport, in judged: ObligationReport) -> SheetStyle {
    if judged.applicability == .undetermined { return .undetermined }
    if judged.waiver != nil { return .waived }
    return element.verdict == .absent ? .missing : .partial
  }

  /// The measures that carry it in part, or else the nearest.
  private func items(of element: ElementReport) -> String {
    var seen: Set<Int> = []
    let carrying = element.evidence.map(\.item).filter { seen.insert($0).inserted }
    if !carrying.isEmpty { return phrases.list(carrying.map(String.init)) }
    guard let nearest = element.gap?.nearest else { return "" }
    return phrases("最近 \(nearest.item)", en: "nearest \(nearest.item)")
  }

  private func words(of element: ElementReport) -> String {
    if element.evidence.isEmpty { return element.gap?.nearest?.quote ?? "" }
    return element.evidence.map(\.quote).joined(separator: "\n")
  }

  private func remarks(on judged: ObligationReport, _ element: ElementReport) -> [String] {
    var remarks: [String] = []
    if judged.severity == .error {
      remarks.append(phrases("所属责任致计划不通过", en: "its obligation fails the plan"))
    }
    if judged.applicability == .undetermined {
      remarks.append(phrases("适用性待定：", en: "applicability undetermined: "))
      remarks[remarks.count - 1] += phrases(judged.applicabilityReason)
    }
    if let waiver = judged.waiver { remarks.append(phrases.waiver(waiver)) }
    remarks += element.rulings.map { phrases.ruling($0) }
    return remarks
  }
}
