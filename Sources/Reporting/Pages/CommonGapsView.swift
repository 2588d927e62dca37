import Compliance
import TextMatching

/// The elements that most plans lack, each with the plans that lack it.
struct CommonGapsView {
  let context: PageContext

  private static let shownAtOnce = 10

  func write(to view: inout MarkupWriter) {
    let entries = GapRanking(context.report).entries
    view.element("section", [.class("block"), .id("gaps")]) { block in
      block.element("h2", text: context.say(PageWords.commonGaps))
      guard !entries.isEmpty else {
        block.element("p", text: context.say(PageWords.noGaps))
        return
      }
      block.element("p", [.class("hint")], text: context.say(PageWords.commonGapsHint))
      writeList(entries.prefix(Self.shownAtOnce), to: &block)
      let rest = entries.dropFirst(Self.shownAtOnce)
      guard !rest.isEmpty else { return }
      block.element("details", [.class("more")]) { more in
        more.element(
          "summary", text: context.fill(PageWords.moreGaps, String(rest.count)))
        writeList(rest, to: &more)
      }
    }
  }

  private func writeList(_ entries: ArraySlice<GapRanking.Entry>, to block: inout MarkupWriter) {
    block.element("ol", [.class("ranking"), MarkupAttribute("role", "list")]) { list in
      for entry in entries { writeEntry(entry, to: &list) }
    }
  }

  private func writeEntry(_ entry: GapRanking.Entry, to list: inout MarkupWriter) {
    let obligation = entry.obligation.obligation
    let section = context.columns.first { $0.obligation.id == obligation.id }?.section
    list.element(
      "li",
      [
        MarkupAttribute("data-section", section.map { String($0.number) } ?? ""),
        MarkupAttribute("data-level", obligation.level.rawValue),
      ]
    ) { item in
      item.element("details") { details in
        details.element("summary") { summary in
          summary.element("b", [.class("id")], text: entry.element.id)
          summary.element("span", [.class("what")]) { what in
            what.text(context.say(entry.element.name))
            what.element("small", text: context.say(obligation.title))
          }
          writeBar(entry, to: &summary)
          summary.element("span", [.class("n")], text: String(entry.occurrences.count))
        }
        writePlans(entry, to: &details)
      }
    }
  }

  private func writeBar(_ entry: GapRanking.Entry, to summary: inout MarkupWriter) {
    let total = max(1, context.report.plans.count)
    let words = ElementNeed.allCases.filter { entry.count($0) > 0 }
      .map { "\(context.say($0.name)) \(entry.count($0))" }.joined(separator: " · ")
    summary.element("span", [.class("split")]) { split in
      split.element(
        "svg",
        [
          .class("stack"), MarkupAttribute("viewBox", "0 0 \(total * 10) 10"),
          MarkupAttribute("preserveAspectRatio", "none"), .decorative,
        ]
      ) { svg in
        var start = 0
        for need in ElementNeed.allCases where entry.count(need) > 0 {
          svg.element(
            "rect",
            [
              .class("n-\(need.rawValue)"), MarkupAttribute("x", String(start)),
              MarkupAttribute("width", String(entry.count(need) * 10)),
              MarkupAttribute("height", "10"),
            ]
          ) { _ in }
          start += entry.count(need) * 10
        }
      }
      split.element("small", text: words)
    }
  }

  private func writePlans(_ entry: GapRanking.Entry, to details: inout MarkupWriter) {
    for need in ElementNeed.allCases where entry.count(need) > 0 {
      details.element("p", [.class("who")]) { line in
        line.element("b", text: context.say(need.name))
        for occurrence in entry.occurrences where occurrence.need == need {
          let anchor = PageAnchor.element(
            entry.element.id, of: occurrence.obligation, plan: occurrence.plan)
          line.text(" ")
          line.element(
            "a", [.to(anchor)],
            text: context.jurisdiction(of: context.report.plans[occurrence.plan]))
        }
      }
    }
  }
}

extension PageContext {
  /// A text with a value in the place of `{n}`.
  func fill(_ text: LocalizedText, _ value: String) -> String {
    let parts = say(text).split(separator: "{n}", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: value)
  }
}
