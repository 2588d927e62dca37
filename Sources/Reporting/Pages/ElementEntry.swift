import Compliance
import TextMatching

/// One element: what carries it, what it lacks, and what to write.
struct ElementEntry {
  let context: PageContext
  let element: ElementReport
  let obligation: String
  let plan: Int

  func write(to list: inout MarkupWriter) {
    list.element(
      "li",
      [
        .id(PageAnchor.element(element.id, of: obligation, plan: plan)),
        .class("element \(element.verdict.rawValue)"), .elements([element.id]),
      ]
    ) { entry in
      writeHeading(to: &entry)
      for ruling in element.rulings {
        entry.element("p", [.class("decided data")]) {
          $0.text(context.phrases.ruling(ruling))
        }
      }
      if let waiver = element.waiver {
        entry.element("p", [.class("decided data")]) {
          $0.text(context.phrases.waiver(waiver))
        }
      }
      for evidence in element.evidence { writeEvidence(evidence, to: &entry) }
      for term in StatedTerm.all(of: element) { writeTerm(term, to: &entry) }
      if let gap = element.gap { writeGap(gap, to: &entry) }
      writeExemplars(to: &entry)
    }
  }

  private func writeHeading(to entry: inout MarkupWriter) {
    entry.element("h4") { heading in
      heading.element("i", [.class("e-\(element.verdict.rawValue)"), .decorative]) {
        $0.text(element.verdict.symbol)
      }
      heading.text(" ")
      heading.element("b", [.class("id")], text: element.id)
      heading.text(" " + context.say(element.name))
      if element.core {
        heading.element("span", [.class("tag")], text: context.say(PageWords.core))
      }
      heading.element("small", text: outcome)
    }
  }

  /// The verdict, and whether a deadline or a figure falls behind.
  private var outcome: String {
    let verdict = context.say(element.verdict.label)
    guard element.verdict == .covered, element.isBehind else { return verdict }
    return context.phrases.list([verdict, context.say(PageWords.behind)])
  }

  private func writeEvidence(_ evidence: Evidence, to entry: inout MarkupWriter) {
    entry.element("blockquote", [.class("evidence \(evidence.verdict.rawValue)")]) { quote in
      quote.element("p", [.class("data"), .chinese]) { line in
        writeCitation(evidence.item, evidence.ordinal, to: &line)
        line.text(" " + evidence.quote)
      }
      quote.element("footer") { footer in
        var notes: [String] = []
        if evidence.inDeliverable { notes.append(context.say(PageWords.deliverable)) }
        if !evidence.matched.isEmpty {
          let words = context.phrases.list(evidence.matchedOnce)
          notes.append("\(context.say(PageWords.matched)) \(words)")
        }
        if let location = evidence.location { notes.append(context.phrases.place(location)) }
        footer.text(notes.joined(separator: " · "))
      }
    }
  }

  private func writeCitation(_ item: Int, _ ordinal: Int, to line: inout MarkupWriter) {
    guard context.report.plans[plan].measures.indices.contains(ordinal) else {
      line.element("span", [.class("cite")], text: context.phrases.item(item))
      return
    }
    line.element(
      "a",
      [
        .class("cite"), .to(PageAnchor.measure(ordinal, plan: plan)), .elements([element.id]),
      ], text: context.phrases.item(item))
  }

  private func writeTerm(_ term: StatedTerm, to entry: inout MarkupWriter) {
    entry.element("p", [.class("term t-\(term.tone)")]) { line in
      line.element("span", [.class("tag")], text: context.say(term.outcome))
      line.text(" \(context.say(term.step)) · \(context.say(PageWords.required)) ")
      line.element("b", text: term.required)
      if let stated = term.stated {
        line.text(" · \(context.say(PageWords.stated)) ")
        line.element("b", [.chinese], text: stated)
      }
      if let item = term.item { line.text(" · " + context.phrases.item(item)) }
    }
  }

  private func writeGap(_ gap: Gap, to entry: inout MarkupWriter) {
    entry.element("dl", [.class("gap")]) { list in
      list.element("dt", text: context.say(PageWords.gap))
      list.element("dd", text: context.say(gap.missing))
      // A measure that is cited as evidence just above is not named again.
      if let nearest = gap.nearest,
        !element.evidence.contains(where: { $0.ordinal == nearest.ordinal })
      {
        list.element("dt", text: context.say(PageWords.nearest))
        list.element("dd", [.class("data"), .chinese]) { line in
          writeCitation(nearest.item, nearest.ordinal, to: &line)
          line.text(" " + nearest.quote)
        }
      }
      list.element("dt", text: context.say(PageWords.suggestion))
      list.element("dd", [.class("suggestion")], text: context.say(gap.suggestion))
    }
  }

  private func writeExemplars(to entry: inout MarkupWriter) {
    guard !element.exemplars.isEmpty else { return }
    entry.element("details", [.class("exemplars")]) { details in
      details.element(
        "summary", text: "\(context.say(PageWords.exemplars)) \(element.exemplars.count)")
      for exemplar in element.exemplars {
        details.element("p", [.class("data"), .chinese]) { line in
          line.element("b", text: exemplar.jurisdiction)
          line.text(" \(context.phrases.item(exemplar.item)) \(exemplar.quote)")
        }
      }
    }
  }
}
