import Compliance
import TextMatching

/// Waivers and rulings of the whole audit in one place: what people decided, apart from the rules.
struct ExceptionsView {
  let context: PageContext

  func write(to view: inout MarkupWriter) {
    let plans = context.report.plans
    let exceptions = plans.indices.flatMap { index in
      plans[index].obligations.flatMap { entries(of: $0, plan: index) }
    }
    guard !exceptions.isEmpty else { return }
    view.element("section", [.class("block"), .id("exceptions")]) { block in
      block.element("h2", text: context.say(PageWords.exceptions))
      block.element("ul", [.class("plain")]) { list in
        for exception in exceptions {
          list.element("li") { entry in
            entry.element("a", [.to(exception.anchor)], text: exception.place)
            entry.element("p", [.class("data")], text: exception.sentence)
          }
        }
      }
    }
  }

  private struct Exception {
    let place: String
    let anchor: String
    let sentence: String
  }

  private func entries(of judged: ObligationReport, plan: Int) -> [Exception] {
    let name = context.phrases.name(of: context.report.plans[plan])
    let id = judged.obligation.id
    let waiver = judged.waiver.map { waiver in
      Exception(
        place: "\(name) \(id) \(context.say(judged.obligation.title))",
        anchor: PageAnchor.obligation(id, plan: plan), sentence: context.phrases.waiver(waiver))
    }
    let rulings = judged.elements.flatMap { element in
      element.rulings.map { ruling in
        Exception(
          place: "\(name) \(element.id) \(context.say(element.name))",
          anchor: PageAnchor.element(element.id, of: id, plan: plan),
          sentence: context.phrases.ruling(ruling))
      }
    }
    return [waiver].compactMap { $0 } + rulings
  }
}
