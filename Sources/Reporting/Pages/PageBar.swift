import Compliance

/// The bar at the top: where one is, and the way to every plan.
struct PageBar {
  let context: PageContext

  func write(to body: inout MarkupWriter) {
    body.element("header", [.class("bar")]) { bar in
      bar.element("p", [.class("brand")]) { brand in
        brand.element("b", text: "必做")
        brand.element("span", text: context.report.taskList.title)
      }
      guard context.isAudit else { return }
      bar.element("nav", [.label(context.say(PageWords.plans))]) { nav in
        nav.element("a", [.to(PageAnchor.overview)], text: context.say(PageWords.overview))
        writePlans(to: &nav)
      }
    }
  }

  private func writePlans(to nav: inout MarkupWriter) {
    let plans = context.report.plans
    nav.element("details", [.class("jump")]) { jump in
      jump.element("summary", text: "\(context.say(PageWords.plans)) \(plans.count)")
      jump.element("ul") { list in
        for (index, plan) in plans.enumerated() {
          list.element("li") { entry in
            entry.element("a", [.to(PageAnchor.plan(index))]) { link in
              VerdictMark(plan.verdict).write(to: &link)
              link.text(" " + context.phrases.name(of: plan))
            }
          }
        }
      }
    }
  }
}

/// The mark of a plan that passes or fails.
struct VerdictMark {
  private let verdict: PlanVerdict

  init(_ verdict: PlanVerdict) {
    self.verdict = verdict
  }

  func write(to page: inout MarkupWriter) {
    page.element(
      "span", [.class("v v-\(verdict.rawValue)"), .decorative], text: verdict.symbol)
  }
}
