import Compliance
import TextMatching

/// Writes the matrix of plans and obligations: one symbol a cell, a legend that needs no colour.
///
/// Headings stand in two rows, the task's number over the beginning of the id's suffix, so that a
/// column takes three places and 28 of them fit 100. What does not fit goes on in a further block.
struct MatrixText {
  let report: AuditReport
  let overview: AuditOverview
  let phrases: Phrases

  /// Columns of the name, before the symbols.
  private static let nameWidth = 14
  /// Columns of the verdict's symbol, the name and the spaces after them.
  private static let leadWidth = nameWidth + 3
  /// Columns of a symbol or a count, with the space after it.
  private var cellWidth: Int { max(3, String(report.plans.count).count + 1) }

  /// Adds the matrix, its totals and its legend.
  func add(to page: inout TextPage) {
    let columns = Array(overview.columns.indices)
    let perBlock = max(1, (page.width - Self.leadWidth + 1) / cellWidth)
    for start in stride(from: 0, to: columns.count, by: perBlock) {
      if start > 0 { page.blank() }
      addBlock(Array(columns[start..<min(start + perBlock, columns.count)]), to: &page)
    }
    page.blank()
    page.add(
      list: ObligationState.allCases.map { "\($0.symbol) \(phrases($0.label))" }, separator: "  ",
      tone: .faint)
    addSuffixes(to: &page)
  }

  private func addBlock(_ columns: [Int], to page: inout TextPage) {
    let ids = columns.map { Self.heading(of: overview.columns[$0].obligation.id) }
    page.addRaw(row(lead: "", cells: ids.map(\.task)))
    page.addRaw(row(lead: "", cells: ids.map(\.suffix)))
    for plan in report.plans {
      let states = states(of: plan)
      let cells = columns.map { column -> String in
        guard let state = states[overview.columns[column].obligation.id] else {
          return String(repeating: " ", count: cellWidth)
        }
        return page.toned(TerminalText.padded(state.symbol, to: cellWidth), state.tone)
      }
      let mark = page.toned(plan.verdict.symbol, plan.verdict == .pass ? .good : .bad)
      page.addRaw("\(mark) \(name(of: plan)) \(cells.joined())")
    }
    for state in [ObligationState.met, .partial, .missing] {
      let counts = columns.map { column in
        overview.columns[column].counts[state].map { String($0) } ?? ""
      }
      page.addRaw(
        page.toned(row(lead: "\(state.symbol) \(phrases(state.label))", cells: counts), .faint))
    }
  }

  private func states(of plan: PlanReport) -> [String: ObligationState] {
    Dictionary(plan.obligations.map { ($0.obligation.id, $0.state) }) { first, _ in first }
  }

  private func name(of plan: PlanReport) -> String {
    let name = CleanText.line(phrases.name(of: plan))
    return TerminalText.padded(
      TerminalText.shortened(name, to: Self.nameWidth), to: Self.nameWidth)
  }

  private func row(lead: String, cells: [String]) -> String {
    TerminalText.padded(lead, to: Self.leadWidth)
      + cells.map { TerminalText.padded($0, to: cellWidth) }.joined()
  }

  /// Two characters of the part before the first point, and two of the part after it.
  private static func heading(of id: String) -> (task: String, suffix: String) {
    let parts = CleanText.line(id).split(separator: ".", maxSplits: 1)
    let task = TerminalText.shortened(parts.first.map(String.init) ?? "", to: 2)
    return (task, parts.count < 2 ? "" : String(parts[1].prefix(2)))
  }

  /// Says which obligations the columns with a suffix are.
  private func addSuffixes(to page: inout TextPage) {
    let named = overview.columns.map(\.obligation).filter { $0.id.contains(".") }.map {
      let heading = Self.heading(of: $0.id)
      return "\(heading.task)/\(heading.suffix) = \($0.id)"
        + phrases.parenthesised(phrases($0.bearer.name))
    }
    guard !named.isEmpty else { return }
    page.add(list: named, separator: phrases.listSeparator, tone: .faint)
  }
}
