import Compliance
import TextMatching

/// One obligation of a plan: its state, why it applies, and its elements.
struct ObligationCard {
  let context: PageContext
  let report: ObligationReport
  let plan: Int

  /// Open where a person has something to do or to look into.
  private var startsOpen: Bool {
    report.state == .missing || report.state == .partial
      || report.elements.contains { !$0.rulings.isEmpty }
  }

  func write(to section: inout MarkupWriter) {
    let severity = report.severity == .error ? " error" : ""
    section.element(
      "details",
      [
        .id(PageAnchor.obligation(report.obligation.id, plan: plan)),
        .class("card s-\(report.state.rawValue)\(severity)"),
        MarkupAttribute("data-s", report.state.rawValue),
      ] + (startsOpen ? [MarkupAttribute("open")] : [])
    ) { card in
      card.element("summary") { writeSummary(to: &$0) }
      writeTerms(to: &card)
      card.element("ul", [.class("elements")]) { list in
        for element in report.elements {
          ElementEntry(
            context: context, element: element, obligation: report.obligation.id, plan: plan
          ).write(to: &list)
        }
      }
    }
  }

  private func writeSummary(to summary: inout MarkupWriter) {
    let obligation = report.obligation
    summary.element(
      "i", [.class("c s-\(report.state.rawValue)"), .decorative], text: report.state.symbol)
    summary.element("span", [.class("what")]) { what in
      what.element("b", [.class("id")], text: obligation.id)
      what.text(" " + context.say(obligation.title))
      what.element("small") { line in
        line.text(
          "\(context.say(obligation.bearer.name)) · \(context.say(obligation.level.label)) · ")
        line.element(
          "span", [.class("state")], text: context.say(PageWords.name(of: report.state)))
        if report.severity == .error {
          line.text(" · ")
          line.element("span", [.class("failing")], text: context.say(PageWords.failing))
        }
      }
    }
  }

  private func writeTerms(to card: inout MarkupWriter) {
    card.element("div", [.class("terms-of")]) { terms in
      terms.element("p") { line in
        line.element("small", text: context.say(PageWords.requirement))
        line.text(" " + context.say(report.obligation.requirement))
      }
      terms.element("p", [.class("faint")], text: context.say(report.applicabilityReason))
      if let waiver = report.waiver {
        terms.element("p", [.class("decided data")]) {
          $0.text(context.phrases.waiver(waiver))
        }
      }
    }
  }
}
