import Compliance
import TextMatching

/// The matrix: plans down, obligations across, one mark a cell.
struct MatrixSheet {
  let report: AuditReport
  let phrases: Phrases

  private static let counted: [ObligationState] = [
    .met, .partial, .missing, .waived, .undetermined,
  ]

  func sheet() -> Sheet {
    let columns = AuditOverview(report).columns
    let sections = columns.map { column in
      report.taskList.sections.first { $0.tasks.contains(column.obligation.task) }
    }
    let blank = Sheet.Cell("", .heading)
    let counts = Self.counted.map { Sheet.Cell(phrases($0.label), .heading) }
    var sheet = Sheet(
      name: phrases("矩阵", en: "Matrix"),
      widths: [18, 9] + columns.map { _ in 6.75 } + counts.map { _ in 7 },
      head: [
        [blank, blank] + sections.map { Sheet.Cell($0.map(phrases.section) ?? "", .heading) }
          + counts.map { _ in blank },
        [blank, blank] + columns.map { Sheet.Cell(phrases($0.obligation.title), .downwards) }
          + counts.map { _ in blank },
        [
          Sheet.Cell(phrases("地区", en: "Jurisdiction"), .heading),
          Sheet.Cell(phrases("结论", en: "Verdict"), .heading),
        ] + columns.map { Sheet.Cell(Self.broken($0.obligation.id), .smallHeading) } + counts,
      ], frozenColumns: 2)
    sheet.merges = merges(of: sections.map { $0?.number ?? 0 })
    for plan in report.plans { sheet.rows.append(row(plan, columns)) }
    for state in Self.counted {
      sheet.totals.append(
        [Sheet.Cell("\(state.symbol) \(phrases(state.label))", .heading), blank]
          + columns.map { Sheet.Cell($0.counts[state] ?? 0) })
    }
    return sheet
  }

  /// An id on two lines, so that `08.enhanced` fits a narrow column.
  private static func broken(_ id: String) -> String {
    guard let point = id.firstIndex(of: ".") else { return id }
    return id[...point] + "\n" + id[id.index(after: point)...]
  }

  private func row(_ plan: PlanReport, _ columns: [AuditOverview.Column]) -> [Sheet.Cell] {
    let judged = Dictionary(
      plan.obligations.map { ($0.obligation.id, $0) }, uniquingKeysWith: { first, _ in first })
    let states = plan.obligations.map(\.state)
    return [
      Sheet.Cell(phrases.name(of: plan)),
      Sheet.Cell(phrases(plan.verdict.label), plan.verdict == .pass ? .met : .failing),
    ]
      + columns.map { column in
        guard let report = judged[column.obligation.id] else { return Sheet.Cell("", .centred) }
        return Sheet.Cell(report.state.symbol, style(of: report))
      } + Self.counted.map { state in Sheet.Cell(states.count { $0 == state }) }
  }

  private func style(of judged: ObligationReport) -> SheetStyle {
    switch judged.state {
    case .met: .met
    case .partial: .partial
    case .missing: judged.severity == .error ? .failing : .missing
    case .waived: .waived
    case .undetermined: .undetermined
    case .notApplicable: .notApplicable
    }
  }

  /// One merged cell for the columns of a section that stand side by side.
  private func merges(of sections: [Int]) -> [Sheet.Merge] {
    var merges: [Sheet.Merge] = []
    var start = 0
    for index in sections.indices
    where index + 1 == sections.count
      || sections[index + 1] != sections[index]
    {
      if index > start { merges.append(Sheet.Merge(row: 0, columns: start + 2...index + 2)) }
      start = index + 1
    }
    return merges
  }
}
