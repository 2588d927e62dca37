import Compliance
import TextMatching

/// Every obligation by name, with how far the plans take it up: the key to the matrix's columns.
struct ObligationListView {
  let context: PageContext

  func write(to view: inout MarkupWriter) {
    view.element("section", [.class("block"), .id("list")]) { block in
      block.element("h2", text: context.say(PageWords.obligationList))
      for group in context.columnGroups {
        if let section = group.section {
          block.element("h3", text: context.phrases.section(section))
        }
        block.element("ul", [.class("tasks")]) { list in
          for column in group.columns { writeEntry(column, to: &list) }
        }
      }
    }
  }

  private func writeEntry(_ column: PageContext.Column, to list: inout MarkupWriter) {
    let obligation = column.obligation
    let counts = column.counts
    list.element("li", [.id(PageAnchor.listed(obligation.id))]) { entry in
      entry.element("b", [.class("id")], text: obligation.id)
      entry.element("span", [.class("what")]) { what in
        what.text(context.say(obligation.title))
        what.element(
          "small",
          text: "\(context.say(obligation.bearer.name)) · \(context.say(obligation.level.label))")
      }
      entry.element("span", [.class("split")]) { split in
        StateBar(counts: counts, label: context.describe(counts)).write(to: &split)
        split.element("small", [.decorative], text: context.describe(counts))
      }
      entry.element(
        "span", [.class("n"), .label(context.say(ObligationState.met.label))],
        text: "\(counts[.met])/\(counts.applicable)")
    }
  }
}
