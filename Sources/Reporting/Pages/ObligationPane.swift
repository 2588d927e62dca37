import Compliance
import TextMatching

/// The obligations of a plan in the list's order, with a strip of all of them at the top.
struct ObligationPane {
  let context: PageContext
  let plan: PlanReport
  let index: Int

  func write(to panes: inout MarkupWriter) {
    let judged = Dictionary(
      plan.obligations.map { ($0.obligation.id, $0) }, uniquingKeysWith: { first, _ in first })
    panes.element("section", [.class("obligation-pane")]) { pane in
      pane.element("h2", text: context.say(PageWords.obligations))
      writeStrip(to: &pane)
      writeChoices(to: &pane)
      for group in context.columnGroups {
        let reports = group.columns.compactMap { judged[$0.obligation.id] }
        guard !reports.isEmpty else { continue }
        pane.element("section", [.class("group")]) { section in
          if let outline = group.section {
            section.element("h3", text: context.phrases.section(outline))
          }
          for report in reports {
            ObligationCard(context: context, report: report, plan: index).write(to: &section)
          }
        }
      }
    }
  }

  private func writeStrip(to pane: inout MarkupWriter) {
    pane.element("nav", [.class("strip"), .label(context.say(PageWords.obligations))]) { strip in
      for report in plan.obligations {
        let id = report.obligation.id
        let severity = report.severity == .error ? " error" : ""
        let label =
          "\(id) \(context.say(report.obligation.title))\(context.phrases.colon)\(context.say(PageWords.name(of: report.state)))"
        strip.element(
          "a",
          [
            .class("s-\(report.state.rawValue)\(severity)"),
            .to(PageAnchor.obligation(id, plan: index)), .label(label),
            MarkupAttribute("title", label),
          ]
        ) { link in
          link.element("b", text: report.state.symbol)
          link.element("small", text: id)
        }
      }
    }
  }

  /// Choices that the script puts to work.
  private func writeChoices(to pane: inout MarkupWriter) {
    let choices: [(value: String, name: String, count: Int)] = [
      ("", context.say(PageWords.all), plan.obligations.count),
      (
        "gap", context.say(PageWords.onlyGaps),
        plan.obligations.count { $0.state == .missing || $0.state == .partial }
      ),
      (
        "undetermined", context.say(PageWords.name(of: .undetermined)),
        plan.obligations.count { $0.state == .undetermined }
      ),
      (
        "met", context.say(PageWords.name(of: .met)),
        plan.obligations.count { $0.state == .met }
      ),
    ]
    pane.element(
      "div",
      [.class("choices"), MarkupAttribute("role", "group"), .label(context.say(PageWords.filters))]
    ) { group in
      for choice in choices {
        group.element(
          "button",
          [
            MarkupAttribute("type", "button"), MarkupAttribute("data-show", choice.value),
            MarkupAttribute("aria-pressed", choice.value.isEmpty ? "true" : "false"),
          ], text: "\(choice.name) \(choice.count)")
      }
    }
  }
}
