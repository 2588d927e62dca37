import Compliance
import PlanReading
import TaskRules
import TextMatching

extension AuditReport {
  /// Two plans with every kind of state, verdict, place and extra, a province without a plan, and
  /// an input that could not be used.
  static let varied = AuditReport.sample(
    plans: [.fullOfGaps, .fromAnOffice],
    notSubmitted: ["丙省"],
    errors: [
      InputError(
        path: "plans/x.txt", code: "file-empty",
        message: LocalizedText("plans/x.txt 是空文件，请给出有内容的计划。", en: "plans/x.txt is empty."))
    ])
}

extension PlanReport {
  /// A text plan that fails, with an obligation in every state.
  static let fullOfGaps = PlanReport.sample(
    document: [
      DocumentFinding(
        code: .numbersMissing, severity: .warning,
        message: LocalizedText("缺 13、14", en: "13 and 14 are missing"),
        location: .text(line: 40, column: 1))
    ],
    obligations: [
      .sample(
        .sample("04.city", task: 4, title: "地方法规", bearer: "示范城市", core: ["04.f"]),
        applicability: .notApplicable, verdict: .missing,
        elements: [.sample("04.f", name: "地方法规", verdict: .absent)]),
      .sample(
        verdict: .partial, severity: .warning,
        elements: [
          .sample(
            deadlines: [
              DeadlineReport(
                step: LocalizedText("本省方案", en: "scheme"), required: "2024-06-30",
                stated: "2024-10-31", verdict: .late, item: 12)
            ], gap: .sample(missing: "期限过晚。")),
          .sample("07.b", name: "工作专班", core: false, verdict: .weak),
        ]),
      .sample(
        .sample("08", task: 8, title: "盘点存量", core: ["08.a"]), verdict: .missing, severity: .error,
        elements: [
          .sample(
            "08.a", name: "存量盘点", verdict: .absent,
            exemplars: [Exemplar(jurisdiction: "乙省", item: 3, quote: "逐校盘点")])
        ]),
      .sample(
        .sample("08.enhanced", task: 8, title: "盘点存量", bearer: "共建省份", core: ["08.c"]),
        applicability: .undetermined, verdict: .missing, severity: .note,
        elements: [.sample("08.c", name: "专项计划", verdict: .absent)]),
      .sample(
        .sample("09", task: 9, title: "帮助中小企业", core: ["09.a"]), verdict: .missing,
        elements: [.sample("09.a", name: "企业成长", verdict: .absent)],
        waiver: AppliedWaiver(reason: "并入另一计划", approvedBy: "李四", expires: "2024-12-31")),
      .sample(
        .sample("20", task: 20, title: "国际交流", level: .optional, core: ["20.a"]),
        verdict: .missing, severity: .note,
        elements: [.sample("20.a", name: "交流平台", verdict: .absent)]),
    ])

  /// A Word plan that passes, with a ruling and a quantity; it has no title.
  static let fromAnOffice = PlanReport.sample(
    name: "乙省", path: "plans/乙 省.docx", title: nil, format: "docx",
    obligations: [
      .sample(elements: [
        .sample(
          evidence: [.sample(item: 3, location: SourceLocation(place: .paragraph(17)))],
          quantities: [
            QuantityReport(
              step: LocalizedText("盘点比例", en: "share"), required: "30%", stated: "40%",
              verdict: .met, item: 3)
          ],
          rulings: [
            AppliedRuling(
              item: 3, carries: true, found: .weak, reason: "附件写明", reviewer: "王五",
              date: "2024-05-01")
          ])
      ]),
      .sample(
        .sample("08", task: 8, title: "盘点存量", core: ["08.a"]),
        elements: [.sample("08.a", name: "存量盘点")]),
    ])
}
