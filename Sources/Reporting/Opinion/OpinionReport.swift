import Compliance

/// The review opinion (审核意见) as docx: one for every plan, each on pages of its own.
struct OpinionReport {
  let report: AuditReport
  let options: ReportOptions

  /// The file's bytes. Cost: linear in the report.
  func render() -> [UInt8] {
    var document = WordWriter()
    for (index, plan) in report.plans.enumerated() {
      if index > 0 { document.endSection() }
      PlanOpinion(plan: plan, taskList: report.taskList, options: options).write(to: &document)
    }
    if report.plans.isEmpty {
      let phrases = Phrases(language: options.language)
      document.paragraph(
        .body, phrases("没有可以出具意见的计划。", en: "There is no plan to give an opinion on."))
    }
    return WordPackage(document: document.finished()).bytes()
  }
}
