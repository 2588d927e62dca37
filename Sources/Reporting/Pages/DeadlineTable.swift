import Compliance
import TextMatching

/// All deadlines and figures of a plan that the list sets, in one table.
struct DeadlineTable {
  let context: PageContext
  let plan: PlanReport
  let index: Int

  func write(to view: inout MarkupWriter) {
    let terms = allTerms
    guard !terms.isEmpty else { return }
    let failing = terms.count { $0.term.isFailing }
    let attributes: [MarkupAttribute] =
      [.class("block fold")] + (failing > 0 ? [MarkupAttribute("open")] : [])
    view.element("details", attributes) { block in
      block.element("summary") { summary in
        summary.element("h2") { heading in
          heading.text(context.say(PageWords.deadlinesAndFigures))
          heading.element("small", text: summaryText(terms.map(\.term)))
        }
      }
      block.element("div", [.class("wide-table")]) { frame in
        frame.element("table", [.class("terms")]) { table in
          writeHead(to: &table)
          table.element("tbody") { body in
            for (anchor, id, term) in terms { writeRow(anchor, id, term, to: &body) }
          }
        }
      }
    }
  }

  /// Terms of obligations that apply; those of an element shared by two stand once.
  private var allTerms: [(anchor: String, id: String, term: StatedTerm)] {
    var seen: Set<String> = []
    return plan.obligations.filter { $0.applicability == .applies }.flatMap { judged in
      judged.elements.filter { seen.insert($0.id).inserted }.flatMap { element in
        let anchor = PageAnchor.element(element.id, of: judged.obligation.id, plan: index)
        return StatedTerm.all(of: element).map { (anchor, element.id, $0) }
      }
    }
  }

  private func summaryText(_ terms: [StatedTerm]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for term in terms.sorted(by: { $0.isFailing && !$1.isFailing }) {
      let name = context.say(term.outcome)
      if counts.updateValue((counts[name] ?? 0) + 1, forKey: name) == nil { order.append(name) }
    }
    return order.map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: " · ")
  }

  private func writeHead(to table: inout MarkupWriter) {
    table.element("thead") { head in
      head.element("tr") { row in
        for name in [
          PageWords.outcome, PageWords.step, PageWords.required, PageWords.stated,
        ] {
          row.element("th", [MarkupAttribute("scope", "col")], text: context.say(name))
        }
      }
    }
  }

  private func writeRow(
    _ anchor: String, _ id: String, _ term: StatedTerm, to body: inout MarkupWriter
  ) {
    body.element("tr", [.class("t-\(term.tone)")]) { row in
      row.element("td") { $0.element("span", [.class("tag")], text: context.say(term.outcome)) }
      row.element("td") { cell in
        cell.element("a", [.to(anchor), .class("id")], text: id)
        cell.text(" " + context.say(term.step))
      }
      row.element("td", [.class("num")], text: term.required)
      row.element("td", [.class("num data"), .chinese]) { cell in
        cell.text(term.stated ?? "—")
        if let item = term.item { cell.element("small", text: " " + context.phrases.item(item)) }
      }
    }
  }
}
