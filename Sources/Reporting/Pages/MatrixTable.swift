import Compliance
import TaskRules
import TextMatching

/// The table of the matrix, with totals at its right and its foot.
struct MatrixTable {
  let context: PageContext

  private static let counted: [ObligationState] = [.met, .partial, .missing]

  func write(to page: inout MarkupWriter) {
    page.element("table", [.class("matrix")]) { table in
      table.element("caption", [.class("unseen")], text: context.say(PageWords.matrix))
      writeColumns(to: &table)
      table.element("thead") { head in
        head.element("tr") { writeSections(to: &$0) }
        head.element("tr") { writeObligations(to: &$0) }
      }
      table.element("tbody") { body in
        for index in context.report.plans.indices { writeRow(index, to: &body) }
      }
      table.element("tfoot") { foot in
        for state in Self.counted { writeTotal(of: state, to: &foot) }
      }
    }
  }

  // MARK: Head

  private func writeColumns(to table: inout MarkupWriter) {
    table.element("colgroup") { group in
      group.empty("col", [.class("of-name")])
      for _ in context.columns { group.empty("col", [.class("of-cell")]) }
      for _ in Self.counted { group.empty("col", [.class("of-sum")]) }
      group.empty("col", [.class("of-bar")])
    }
  }

  private func writeSections(to row: inout MarkupWriter) {
    row.element(
      "th", [.class("corner"), MarkupAttribute("rowspan", "2"), MarkupAttribute("scope", "col")],
      text: context.say(PageWords.jurisdiction))
    for group in context.columnGroups {
      row.element(
        "th",
        [
          .class("section"), MarkupAttribute("colspan", String(group.columns.count)),
          MarkupAttribute("scope", "colgroup"),
          MarkupAttribute("data-section", group.section.map { String($0.number) } ?? ""),
        ]
      ) { cell in
        let heading = group.section.map(context.phrases.section) ?? ""
        cell.element("span", [MarkupAttribute("title", heading)], text: heading)
      }
    }
    row.element(
      "th",
      [
        .class("section sum"), MarkupAttribute("colspan", "4"),
        MarkupAttribute("scope", "colgroup"),
      ], text: context.say(PageWords.total))
  }

  private func writeObligations(to row: inout MarkupWriter) {
    for group in context.columnGroups {
      for (place, column) in group.columns.enumerated() {
        writeHeader(of: column, startsSection: place == 0, to: &row)
      }
    }
    for state in Self.counted {
      row.element(
        "th", [.class("sum"), MarkupAttribute("scope", "col"), .label(context.say(state.label))],
        text: state.symbol)
    }
    row.element("th", [.class("sum wide"), .decorative]) { _ in }
  }

  private func writeHeader(
    of column: PageContext.Column, startsSection: Bool, to row: inout MarkupWriter
  ) {
    let obligation = column.obligation
    let title = context.say(obligation.title)
    row.element(
      "th",
      [
        .class(startsSection ? "oh first" : "oh"), MarkupAttribute("scope", "col"),
        MarkupAttribute("data-section", column.section.map { String($0.number) } ?? ""),
        MarkupAttribute("data-level", obligation.level.rawValue),
      ]
    ) { cell in
      let hint =
        "\(obligation.id) \(title) · \(context.say(obligation.bearer.name))\(context.say(obligation.level.label))"
      cell.element(
        "a", [.to(PageAnchor.listed(obligation.id)), MarkupAttribute("title", hint)]
      ) { link in
        let parts = obligation.id.split(separator: ".", maxSplits: 1).map(String.init)
        link.element("b", text: parts.first ?? obligation.id)
        if parts.count > 1 { link.element("small", text: parts[1]) }
        if obligation.level == .optional {
          link.element("em", text: context.say(PageWords.optionalShort))
        }
        link.element("span", [.class("ot")], text: title)
      }
    }
  }

  // MARK: Body

  private func writeRow(_ index: Int, to body: inout MarkupWriter) {
    let plan = context.report.plans[index]
    let judged = Dictionary(
      plan.obligations.map { ($0.obligation.id, $0) }, uniquingKeysWith: { first, _ in first })
    let counts = StateCounts(plan.obligations.map(\.state))
    body.element(
      "tr",
      [
        MarkupAttribute("data-plan", PageAnchor.plan(index)),
        MarkupAttribute("data-verdict", plan.verdict.rawValue),
      ]
    ) { row in
      row.element("th", [MarkupAttribute("scope", "row")]) { cell in
        cell.element("a", [.to(PageAnchor.plan(index))]) { link in
          VerdictMark(plan.verdict).write(to: &link)
          link.element("span", text: context.phrases.name(of: plan))
          link.element("span", [.class("unseen")], text: context.say(plan.verdict.label))
        }
      }
      for group in context.columnGroups {
        for (place, column) in group.columns.enumerated() {
          row.element("td", place == 0 ? [.class("first")] : []) { cell in
            guard let report = judged[column.obligation.id] else { return }
            MatrixCell(context: context, plan: index, report: report).write(to: &cell)
          }
        }
      }
      for state in Self.counted {
        row.element(
          "td", [.class("sum"), MarkupAttribute("data-sum", state.rawValue)],
          text: String(counts[state]))
      }
      row.element("td", [.class("sum wide")]) {
        StateBar(counts: counts, label: context.describe(counts)).write(to: &$0)
      }
    }
  }

  // MARK: Foot

  private func writeTotal(of state: ObligationState, to foot: inout MarkupWriter) {
    foot.element("tr", [MarkupAttribute("data-total", state.rawValue)]) { row in
      row.element("th", [MarkupAttribute("scope", "row")]) { cell in
        cell.element("i", [.class("c s-\(state.rawValue)"), .decorative], text: state.symbol)
        cell.text(" " + context.say(state.label))
      }
      var sum = 0
      for group in context.columnGroups {
        for (place, column) in group.columns.enumerated() {
          let count = column.counts[state]
          sum += count
          row.element("td", place == 0 ? [.class("first")] : [], text: String(count))
        }
      }
      for counted in Self.counted {
        row.element("td", [.class("sum")], text: counted == state ? String(sum) : "")
      }
      row.element("td", [.class("sum wide")]) { _ in }
    }
  }
}
