import Compliance
import TextMatching

/// The audit at a glance: figures, the matrix, what is missing most often, and what is not there.
struct OverviewView {
  let context: PageContext

  func write(to main: inout MarkupWriter) {
    main.element("section", [.id(PageAnchor.overview), .class("view")]) { view in
      view.element("header", [.class("head")]) { head in
        head.element("p", [.class("kicker")], text: context.report.taskList.title)
        head.element("h1", text: context.say(PageWords.auditTitle))
        FigureStrip(figures: figures).write(to: &head)
      }
      if context.report.plans.isEmpty {
        view.element("p", text: context.say(PageWords.nothing))
      } else {
        MatrixView(context: context).write(to: &view)
        CommonGapsView(context: context).write(to: &view)
        ObligationListView(context: context).write(to: &view)
        ExceptionsView(context: context).write(to: &view)
      }
      SubmissionView(context: context).write(to: &view)
    }
  }

  private var figures: [FigureStrip.Figure] {
    let plans = context.report.plans
    let failing = plans.count { $0.verdict == .fail }
    let applicable = plans.reduce(0) { $0 + $1.summary.applicable }
    let met = plans.reduce(0) { $0 + $1.summary.met }
    let missing = plans.flatMap(\.obligations).count {
      $0.state == .missing && $0.obligation.level == .mandatory && $0.waiver == nil
    }
    let share = applicable == 0 ? "—" : "\(met * 100 / applicable)%"
    return [
      .init(String(plans.count), context.say(PageWords.plansJudged)),
      .init(String(failing), context.say(PageWords.plansFailing), tone: failing > 0 ? "bad" : ""),
      .init(String(plans.count - failing), context.say(PageWords.plansPassing)),
      .init(share, context.say(PageWords.rate)),
      .init(String(missing), context.say(PageWords.mandatoryMissing)),
      .init(String(context.report.notSubmitted.count), context.say(PageWords.provincesAbsent)),
    ]
  }
}

/// A row of figures with their names.
struct FigureStrip {
  /// One figure.
  struct Figure {
    let value: String
    let name: String
    let tone: String

    init(_ value: String, _ name: String, tone: String = "") {
      self.value = value
      self.name = name
      self.tone = tone
    }
  }

  let figures: [Figure]

  func write(to page: inout MarkupWriter) {
    page.element("ul", [.class("figures")]) { list in
      for figure in figures {
        list.element("li", [.class(figure.tone)]) { entry in
          entry.element("b", text: figure.value)
          entry.text(" ")
          entry.element("span", text: figure.name)
        }
      }
    }
  }
}
