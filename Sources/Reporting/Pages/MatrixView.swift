import Compliance
import TaskRules
import TextMatching

/// The matrix with its legend and filters: plans down, obligations across.
struct MatrixView {
  let context: PageContext

  func write(to view: inout MarkupWriter) {
    view.element("section", [.class("block"), .id("matrix")]) { block in
      block.element("h2", text: context.say(PageWords.matrix))
      block.element("p", [.class("hint")], text: context.say(PageWords.matrixHint))
      MatrixFilters(context: context).write(to: &block)
      writeLegend(to: &block)
      let scroller: [MarkupAttribute] = [
        .class("scroller"), MarkupAttribute("role", "region"),
        .label(context.say(PageWords.matrix)), MarkupAttribute("tabindex", "0"),
      ]
      block.element("div", scroller) { MatrixTable(context: context).write(to: &$0) }
      block.element(
        "p", [.class("status"), .id("matrix-status"), MarkupAttribute("aria-live", "polite")]
      ) { _ in }
    }
  }

  private func writeLegend(to block: inout MarkupWriter) {
    block.element("ul", [.class("legend")]) { legend in
      for state in ObligationState.allCases {
        legend.element("li") { entry in
          entry.element("i", [.class("c s-\(state.rawValue)"), .decorative], text: state.symbol)
          entry.text(" " + context.say(PageWords.name(of: state)))
        }
      }
      legend.element("li") { entry in
        entry.element("i", [.class("c s-missing error"), .decorative], text: "○")
        entry.text(" " + context.say(PageWords.failing))
      }
      legend.element("li", [.class("faint")], text: context.say(PageWords.deeper))
    }
  }
}

/// The controls above the matrix; without script they are not shown.
struct MatrixFilters {
  private typealias Choice = (value: String, name: String)

  let context: PageContext

  func write(to block: inout MarkupWriter) {
    let label = context.say(PageWords.filters)
    block.element("form", [.class("filters"), .id("filters"), .label(label)]) { form in
      writeSelect("f-plan", PageWords.jurisdiction, planChoices, to: &form)
      writeSelect("f-section", PageWords.section, sectionChoices, to: &form)
      writeSelect("f-level", PageWords.level, levelChoices, to: &form)
      writeSelect("f-state", PageWords.state, stateChoices, to: &form)
      writeSelect("f-order", PageWords.order, orderChoices, to: &form)
      form.element(
        "button", [MarkupAttribute("type", "reset")], text: context.say(PageWords.reset))
      form.element(
        "output",
        [.id("f-count"), MarkupAttribute("data-text", context.say(PageWords.shown))]
      ) { _ in }
    }
  }

  private var planChoices: [Choice] {
    [
      ("", context.say(PageWords.all)), ("fail", context.say(PageWords.onlyFailing)),
      ("pass", context.say(PageWords.onlyPassing)),
    ]
      + context.report.plans.enumerated().map { index, plan in
        (PageAnchor.plan(index), context.phrases.name(of: plan))
      }
  }

  private var sectionChoices: [Choice] {
    [("", context.say(PageWords.all))]
      + context.report.taskList.sections.map { (String($0.number), context.phrases.section($0)) }
  }

  private var levelChoices: [Choice] {
    [
      ("", context.say(PageWords.all)),
      ("mandatory", context.say(Obligation.Level.mandatory.label)),
      ("optional", context.say(Obligation.Level.optional.label)),
    ]
  }

  private var stateChoices: [Choice] {
    [("", context.say(PageWords.all)), ("gap", context.say(PageWords.onlyGaps))]
      + ObligationState.allCases.map {
        ($0.rawValue, "\($0.symbol) \(context.say(PageWords.name(of: $0)))")
      }
  }

  private var orderChoices: [Choice] {
    [("given", context.say(PageWords.orderGiven)), ("worst", context.say(PageWords.orderWorst))]
  }

  private func writeSelect(
    _ id: String, _ name: LocalizedText, _ choices: [Choice], to form: inout MarkupWriter
  ) {
    form.element("label", [MarkupAttribute("for", id)]) { label in
      label.element("span", text: context.say(name))
      label.element("select", [.id(id)]) { select in
        for choice in choices {
          select.element("option", [MarkupAttribute("value", choice.value)], text: choice.name)
        }
      }
    }
  }
}
