import Compliance
import PlanReading
import TextMatching

/// One plan: what it is, how it stands, and its text beside the obligations.
struct PlanView {
  let context: PageContext
  /// The plan's index in the report.
  let index: Int

  private var plan: PlanReport { context.report.plans[index] }

  func write(to main: inout MarkupWriter) {
    main.element("section", [.id(PageAnchor.plan(index)), .class("view plan")]) { view in
      writeHead(to: &view)
      DocumentFindingsView(context: context, findings: plan.document).write(to: &view)
      DeadlineTable(context: context, plan: plan, index: index).write(to: &view)
      view.element("div", [.class("panes")]) { panes in
        ObligationPane(context: context, plan: plan, index: index).write(to: &panes)
        PlanTextPane(context: context, plan: plan, index: index).write(to: &panes)
      }
    }
  }

  private func writeHead(to view: inout MarkupWriter) {
    view.element("header", [.class("head")]) { head in
      if context.isAudit { writeNeighbours(to: &head) }
      head.element("p", [.class("kicker")]) { kicker in
        kicker.text(context.phrases.name(of: plan))
        if let year = plan.year { kicker.text(" · \(year)") }
      }
      head.element("h1", [.chinese], text: plan.title ?? context.phrases.name(of: plan))
      head.element("div", [.class("standing")]) { standing in
        standing.element("p", [.class("badge v-\(plan.verdict.rawValue)")]) { badge in
          VerdictMark(plan.verdict).write(to: &badge)
          badge.text(" " + context.say(plan.verdict.label))
        }
        FigureStrip(figures: figures).write(to: &standing)
      }
      head.element("p", [.class("faint")]) { line in
        line.text("\(context.say(PageWords.source)) ")
        line.element("code", text: plan.source.path)
        line.text(" · \(plan.source.format) · \(plan.source.sha256.prefix(12))")
      }
      if !plan.jurisdiction.classes.isEmpty {
        head.element("ul", [.class("classes")]) { list in
          for membership in plan.jurisdiction.classes {
            list.element(
              "li", [.class("m-\(membership.membership.rawValue)")],
              text: context.describe(membership))
          }
        }
      }
    }
  }

  private func writeNeighbours(to head: inout MarkupWriter) {
    let plans = context.report.plans
    head.element("nav", [.class("neighbours"), .label(context.say(PageWords.plans))]) { nav in
      nav.element("a", [.to(PageAnchor.overview)], text: "↑ " + context.say(PageWords.overview))
      if index > 0 {
        nav.element(
          "a",
          [
            .to(PageAnchor.plan(index - 1)),
            .label(
              "\(context.say(PageWords.previous)) \(context.phrases.name(of: plans[index - 1]))"),
          ], text: "← " + context.phrases.name(of: plans[index - 1]))
      }
      if index + 1 < plans.count {
        nav.element(
          "a",
          [
            .to(PageAnchor.plan(index + 1)),
            .label("\(context.say(PageWords.next)) \(context.phrases.name(of: plans[index + 1]))"),
          ], text: context.phrases.name(of: plans[index + 1]) + " →")
      }
    }
  }

  private var figures: [FigureStrip.Figure] {
    let summary = plan.summary
    return [
      .init("\(summary.met)/\(summary.applicable)", context.say(PageWords.obligationsMet)),
      .init(String(summary.partial), context.say(PageWords.obligationsPartial)),
      .init(
        String(summary.missing), context.say(PageWords.obligationsMissing),
        tone: summary.errors > 0 ? "bad" : ""),
      .init(String(summary.undetermined), context.say(PageWords.obligationsOpen)),
      .init(String(plan.measures.count), context.say(PageWords.measuresRead)),
    ]
  }
}

/// What is wrong with the document itself.
struct DocumentFindingsView {
  let context: PageContext
  let findings: [DocumentFinding]

  func write(to view: inout MarkupWriter) {
    guard !findings.isEmpty else { return }
    view.element("details", [.class("block fold"), MarkupAttribute("open")]) { block in
      block.element("summary") { summary in
        summary.element("h2") { heading in
          heading.text(context.say(PageWords.documentFindings))
          heading.element("small", text: String(findings.count))
        }
      }
      block.element("ul", [.class("plain")]) { list in
        for finding in findings {
          list.element("li", [.class("f-\(finding.severity.rawValue)")]) { entry in
            entry.element("span", [.class("data")], text: context.say(finding.message))
            if let location = finding.location {
              entry.text(" ")
              entry.element("small", text: context.phrases.place(location))
            }
          }
        }
      }
    }
  }
}
