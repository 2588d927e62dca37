import Compliance
import TaskRules
import TextMatching

/// The elements that most plans lack, each with the plans that lack it.
struct CommonGapsView {
  let context: PageContext

  private static let shownAtOnce = 10

  func write(to view: inout MarkupWriter) {
    let gaps = context.overview.gaps
    view.element("section", [.class("block"), .id("gaps")]) { block in
      block.element("h2", text: context.say(PageWords.commonGaps))
      guard !gaps.isEmpty else {
        block.element("p", text: context.say(PageWords.noGaps))
        return
      }
      block.element("p", [.class("hint")], text: context.say(PageWords.commonGapsHint))
      writeList(gaps.prefix(Self.shownAtOnce), to: &block)
      let rest = gaps.dropFirst(Self.shownAtOnce)
      guard !rest.isEmpty else { return }
      block.element("details", [.class("more")]) { more in
        more.element("summary", text: context.fill(PageWords.moreGaps, String(rest.count)))
        writeList(rest, to: &more)
      }
    }
  }

  private func writeList(
    _ gaps: ArraySlice<AuditOverview.ElementGaps>, to block: inout MarkupWriter
  ) {
    block.element("ol", [.class("ranking"), MarkupAttribute("role", "list")]) { list in
      for gap in gaps { CommonGapEntry(context: context, gap: gap).write(to: &list) }
    }
  }
}

/// One element in the list of common gaps.
struct CommonGapEntry {
  let context: PageContext
  let gap: AuditOverview.ElementGaps

  /// A way to fall short, with the plans that do.
  private typealias Part = (tone: String, name: LocalizedText, plans: [Int])

  private var parts: [Part] {
    let all: [Part] = [
      ("absent", ElementVerdict.absent.label, gap.absent),
      ("weak", ElementVerdict.weak.label, gap.weak),
      ("behind", PageWords.behind, gap.behind),
    ]
    return all.filter { !$0.plans.isEmpty }
  }

  func write(to list: inout MarkupWriter) {
    let first = (gap.absent + gap.weak + gap.behind).min().flatMap(obligation)
    let column = context.columns.first { $0.obligation.id == first?.id }
    list.element(
      "li",
      [
        MarkupAttribute("data-section", column?.section.map { String($0.number) } ?? ""),
        MarkupAttribute("data-level", first?.level.rawValue ?? ""),
      ]
    ) { item in
      item.element("details") { details in
        details.element("summary") { summary in
          summary.element("b", [.class("id")], text: gap.id)
          summary.element("span", [.class("what")]) { what in
            what.text(context.say(gap.name))
            what.element("small", text: first.map { context.say($0.title) } ?? "")
          }
          writeBar(to: &summary)
          summary.element("span", [.class("n")], text: String(gap.count))
        }
        for part in parts { writePlans(part, to: &details) }
      }
    }
  }

  /// The first obligation that binds a plan, asks for the element, and is not waived.
  private func obligation(in plan: Int) -> Obligation? {
    context.report.plans[plan].obligations.first { judged in
      judged.applicability == .applies && judged.waiver == nil
        && judged.elements.contains { $0.id == gap.id }
    }?.obligation
  }

  private func writeBar(to summary: inout MarkupWriter) {
    let total = max(1, context.report.plans.count)
    summary.element("span", [.class("split")]) { split in
      split.element(
        "svg",
        [
          .class("stack"), MarkupAttribute("viewBox", "0 0 \(total * 10) 10"),
          MarkupAttribute("preserveAspectRatio", "none"), .decorative,
        ]
      ) { svg in
        var start = 0
        for part in parts {
          svg.element(
            "rect",
            [
              .class("n-\(part.tone)"), MarkupAttribute("x", String(start)),
              MarkupAttribute("width", String(part.plans.count * 10)),
              MarkupAttribute("height", "10"),
            ]
          ) { _ in }
          start += part.plans.count * 10
        }
      }
      let words = parts.map { "\(context.say($0.name)) \($0.plans.count)" }
      split.element("small", text: words.joined(separator: " · "))
    }
  }

  private func writePlans(_ part: Part, to details: inout MarkupWriter) {
    details.element("p", [.class("who")]) { line in
      line.element("b", text: context.say(part.name))
      for plan in part.plans {
        line.text(" ")
        let name = context.phrases.name(of: context.report.plans[plan])
        guard let obligation = obligation(in: plan) else { continue }
        line.element(
          "a", [.to(PageAnchor.element(gap.id, of: obligation.id, plan: plan))], text: name)
      }
    }
  }
}
