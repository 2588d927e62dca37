import Compliance
import TextMatching

/// One cell: a link to the obligation in its plan, which the script opens beside the matrix.
struct MatrixCell {
  let context: PageContext
  let plan: Int
  let report: ObligationReport

  func write(to cell: inout MarkupWriter) {
    cell.element(
      "a",
      [
        .class(classes), .to(PageAnchor.obligation(report.obligation.id, plan: plan)),
        MarkupAttribute("data-s", report.state.rawValue), .label(label),
      ], text: report.state.symbol)
  }

  private var classes: String {
    var classes = "c s-\(report.state.rawValue)"
    if report.state == .partial { classes += " d\(depth)" }
    if report.severity == .error { classes += " error" }
    return classes
  }

  /// From 1 (nearly met) to 3 (nearly missing), by the share of elements that are not covered.
  private var depth: Int {
    let lacking = report.elements.count(where: \.hasGap)
    return min(3, 1 + lacking * 3 / max(1, report.elements.count + 1))
  }

  private var label: String {
    let covered = report.elements.count { $0.verdict == .covered }
    var parts = [
      "\(context.phrases.name(of: context.report.plans[plan])) \(report.obligation.id) "
        + context.say(report.obligation.title),
      context.say(PageWords.name(of: report.state)),
      "\(context.say(PageWords.elements)) \(covered)/\(report.elements.count)",
    ]
    if report.severity == .error { parts.append(context.say(PageWords.failing)) }
    return parts.joined(separator: context.say(.init("，", en: ", ")))
  }
}
