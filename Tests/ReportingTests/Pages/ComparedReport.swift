import Compliance
import PlanReading
import TaskRules
import TextMatching

@testable import Reporting

extension AuditReport {
  /// Five plans against six obligations of two sections, drawn as a matrix: every state in every
  /// kind of place, with measures that hold the evidence.
  static let compared = AuditReport(
    taskList: TaskListIdentity(
      id: "2024", title: "样例清单", sha256: "abcd1234abcd1234",
      sections: [
        SectionOutline(number: 1, title: LocalizedText("打基础", en: "Foundations"), tasks: [1, 2]),
        SectionOutline(number: 2, title: LocalizedText("用起来", en: "Use"), tasks: [3, 4, 5]),
      ]),
    plans: [
      .drawn("甲省", "●●◐○·○"), .drawn("乙省", "●◐◐◇?●"), .drawn("丙自治区", "●●●●·○"),
      .drawn("丁市", "○○◐◐?◐"), .drawn("戊省", "●●●●●●"),
    ],
    notSubmitted: ["己省"],
    errors: [
      InputError(
        path: "plans/庚.txt", code: "file-empty",
        message: LocalizedText("plans/庚.txt 是空文件。", en: "plans/庚.txt is empty."))
    ])
}

extension PlanReport {
  private static let drawnObligations: [Obligation] = [
    .sample("01", task: 1, title: "定出年度安排", core: ["01.a"]),
    .sample("02", task: 2, title: "几家一起推进", core: ["02.a"]),
    .sample("03", task: 3, title: "落实转化运用行动", core: ["03.a"]),
    .sample("04", task: 4, title: "盘点存量", core: ["04.a"]),
    .sample("04.city", task: 4, title: "盘点存量", bearer: "示范城市", core: ["04.c"]),
    .sample("05", task: 5, title: "对外交流", level: .optional, core: ["05.a"]),
  ]

  /// A plan whose obligations stand as drawn: one mark of ``ObligationState`` each.
  static func drawn(_ name: String, _ marks: String) -> PlanReport {
    var measures: [Item] = []
    let obligations = zip(drawnObligations, marks).map { obligation, mark in
      let verdict: ObligationVerdict =
        switch mark {
        case "●": .met
        case "◐": .partial
        default: .missing
        }
      let elements = obligation.core.flatMap { id -> [ElementReport] in
        let supporting = id + "2"
        switch verdict {
        case .met:
          return [.carried(id, by: &measures), .carried(supporting, by: &measures)]
        case .partial:
          return [.carried(id, by: &measures), .sample(supporting, core: false, verdict: .absent)]
        case .missing: return [.sample(id, verdict: .absent)]
        }
      }
      let isBinding = mark != "·" && mark != "?"
      return ObligationReport.sample(
        obligation,
        applicability: isBinding ? .applies : mark == "?" ? .undetermined : .notApplicable,
        verdict: verdict,
        severity: mark == "○" && obligation.level == .mandatory ? .error : .none,
        elements: elements,
        waiver: mark == "◇"
          ? AppliedWaiver(reason: "明年再做", approvedBy: "李四", expires: "2024-12-31") : nil)
    }
    return .sample(
      name: name, path: "plans/\(name).md", title: "\(name)二〇二四年工作要点",
      obligations: obligations, measures: measures)
  }
}

extension ElementReport {
  /// An element that the second sentence of a new measure carries.
  fileprivate static func carried(_ id: String, by measures: inout [Item]) -> ElementReport {
    let number = measures.count + 1
    let opening = "先把底数摸清。"
    let quote = "六月前办好第 \(id) 件事。"
    var item = Item.sample(number, text: opening + quote)
    item.headings = [number < 3 ? "一、打基础" : "二、用起来"]
    measures.append(item)
    let evidence = Evidence(
      item: number, ordinal: number - 1, verdict: .covered, quote: quote,
      range: opening.utf8.count..<(opening + quote).utf8.count, matched: ["办好"],
      location: .text(line: 10 + number, column: 8))
    return .sample(
      id, verdict: .covered, evidence: [evidence],
      deadlines: [
        DeadlineReport(
          step: LocalizedText("办好", en: "done"), required: "2024-06-30", stated: "2024-06-30",
          verdict: .met, item: number)
      ])
  }
}
