import Compliance
import PlanReading
import TextMatching

/// The plan's measures as they stand in it, with the words that carry elements marked.
struct PlanTextPane {
  let context: PageContext
  let plan: PlanReport
  let index: Int

  private typealias Carried = (obligation: String, element: ElementReport, evidence: Evidence)

  func write(to panes: inout MarkupWriter) {
    let carried = carriedByMeasure
    panes.element(
      "section",
      [
        .class("text-pane"), MarkupAttribute("role", "region"), MarkupAttribute("tabindex", "0"),
        .label(context.say(PageWords.planText)),
      ]
    ) { pane in
      pane.element("h2", text: context.say(PageWords.planText))
      var headings: [String] = []
      for (ordinal, item) in plan.measures.enumerated() {
        writeHeadings(of: item, after: headings, to: &pane)
        headings = item.headings
        writeMeasure(item, ordinal, carried[ordinal] ?? [], to: &pane)
      }
    }
  }

  /// Evidence by the index of its measure; an element shared by two obligations stands once.
  private var carriedByMeasure: [Int: [Carried]] {
    var seen: Set<String> = []
    var result: [Int: [Carried]] = [:]
    for judged in plan.obligations {
      for element in judged.elements where seen.insert(element.id).inserted {
        for evidence in element.evidence {
          result[evidence.ordinal, default: []].append((judged.obligation.id, element, evidence))
        }
      }
    }
    return result
  }

  private func writeHeadings(
    of item: Item, after previous: [String], to pane: inout MarkupWriter
  ) {
    let shared = zip(item.headings, previous).prefix { $0 == $1 }.count
    for heading in item.headings.dropFirst(shared) {
      pane.element("p", [.class("heading data"), .chinese], text: heading)
    }
  }

  private func writeMeasure(
    _ item: Item, _ ordinal: Int, _ carried: [Carried], to pane: inout MarkupWriter
  ) {
    pane.element(
      "article", [.id(PageAnchor.measure(ordinal, plan: index)), .class("measure")]
    ) { measure in
      measure.element("b", [.class("no")], text: String(item.number))
      measure.element("div") { body in
        body.element("p", [.class("data"), .chinese]) { text in
          marks(in: item.measure, carried.filter { !$0.evidence.inDeliverable }).write(to: &text)
        }
        if let deliverable = item.deliverable {
          body.element("p", [.class("data column"), .chinese]) { text in
            text.element("small", text: context.say(PageWords.deliverable) + " ")
            marks(in: deliverable, carried.filter(\.evidence.inDeliverable)).write(to: &text)
          }
        }
        writeColumn(PageWords.timing, item.deadline?.text, to: &body)
        writeColumn(PageWords.department, item.department, to: &body)
        writeElements(carried, to: &body)
      }
    }
  }

  private func marks(in text: SourceText, _ carried: [Carried]) -> EvidenceMarks {
    EvidenceMarks(text: text.text, entries: carried.map { ($0.element.id, $0.evidence) })
  }

  private func writeColumn(_ name: LocalizedText, _ text: String?, to body: inout MarkupWriter) {
    guard let text else { return }
    body.element("p", [.class("data column"), .chinese]) { column in
      column.element("small", text: context.say(name) + " ")
      column.text(text)
    }
  }

  private func writeElements(_ carried: [Carried], to body: inout MarkupWriter) {
    guard !carried.isEmpty else { return }
    var seen: Set<String> = []
    body.element("p", [.class("carries")]) { line in
      line.element("small", text: context.say(PageWords.carries))
      for (obligation, element, evidence) in carried where seen.insert(element.id).inserted {
        line.text(" ")
        line.element(
          "a",
          [
            .to(PageAnchor.element(element.id, of: obligation, plan: index)),
            .class(evidence.verdict.rawValue), .elements([element.id]),
            MarkupAttribute("title", context.say(element.name)),
          ], text: "\(evidence.verdict.symbol) \(element.id)")
      }
    }
  }
}
