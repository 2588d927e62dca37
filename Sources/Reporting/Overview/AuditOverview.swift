import Compliance
import TaskRules
import TextMatching

/// Counts over the plans of an audit, for every format that compares them.
///
/// Plans are named by their index in the report. Cost: linear in the report.
struct AuditOverview {
  /// How the plans stand on one obligation.
  struct Column {
    let obligation: Obligation
    /// How many plans are in each state.
    var counts: [ObligationState: Int] = [:]
    /// The most elements that a plan bound by it covers.
    var mostCovered = 0
    /// The plans that cover so many; empty when none covers any.
    var best: [Int] = []
    /// How many elements there are.
    let elements: Int
  }

  /// Which plans fall short of one element that binds them.
  struct ElementGaps {
    let id: String
    let name: LocalizedText
    /// Plans in which nothing carries it.
    var absent: [Int] = []
    /// Plans with something near it.
    var weak: [Int] = []
    /// Plans that cover it too late or too little.
    var behind: [Int] = []

    /// How many plans fall short.
    var count: Int { absent.count + weak.count + behind.count }
  }

  /// One column an obligation, in the list's order.
  private(set) var columns: [Column] = []
  /// Elements that some plan falls short of: the most common first, then in the list's order.
  private(set) var gaps: [ElementGaps] = []
  /// Plans by share of applicable obligations met, then of elements covered; best first.
  private(set) var ranking: [Int] = []
  /// Plans that pass.
  private(set) var passed = 0

  /// Counts.
  init(_ report: AuditReport) {
    columns = Self.columns(of: report)
    gaps = Self.gaps(in: report)
    ranking = Self.ranking(of: report)
    passed = report.plans.count { $0.verdict == .pass }
  }

  private static func columns(of report: AuditReport) -> [Column] {
    var columns: [Column] = []
    var places: [String: Int] = [:]
    for (plan, obligation) in report.plans.enumerated().flatMap({ index, plan in
      plan.obligations.map { (index, $0) }
    }) {
      let id = obligation.obligation.id
      let place = places[id] ?? columns.count
      if place == columns.count {
        places[id] = place
        columns.append(
          Column(obligation: obligation.obligation, elements: obligation.elements.count))
      }
      columns[place].counts[obligation.state, default: 0] += 1
      guard obligation.applicability == .applies else { continue }
      let covered = obligation.elements.count { $0.verdict == .covered }
      guard covered > 0, covered >= columns[place].mostCovered else { continue }
      if covered > columns[place].mostCovered { columns[place].best = [] }
      columns[place].mostCovered = covered
      columns[place].best.append(plan)
    }
    return columns
  }

  private static func gaps(in report: AuditReport) -> [ElementGaps] {
    var gaps: [ElementGaps] = []
    var places: [String: Int] = [:]
    for (index, plan) in report.plans.enumerated() {
      var seen: Set<String> = []
      for obligation in plan.obligations
      where obligation.applicability == .applies && obligation.waiver == nil {
        for element in obligation.elements where seen.insert(element.id).inserted {
          let place = places[element.id] ?? gaps.count
          if place == gaps.count {
            places[element.id] = place
            gaps.append(ElementGaps(id: element.id, name: element.name))
          }
          switch element.verdict {
          case .absent: gaps[place].absent.append(index)
          case .weak: gaps[place].weak.append(index)
          case .covered: if element.isBehind { gaps[place].behind.append(index) }
          }
        }
      }
    }
    return gaps.enumerated().filter { $0.element.count > 0 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  private static func ranking(of report: AuditReport) -> [Int] {
    func shares(_ summary: PlanSummary) -> (Double, Double) {
      let elements = summary.covered + summary.weak + summary.absent
      return (
        Double(summary.met) / Double(max(1, summary.applicable)),
        Double(summary.covered) / Double(max(1, elements))
      )
    }
    let shares = report.plans.map { shares($0.summary) }
    return report.plans.indices.sorted { left, right in
      shares[left] == shares[right] ? left < right : shares[left] > shares[right]
    }
  }
}

extension ElementReport {
  /// Whether a deadline is missed or a figure fallen short of.
  var isBehind: Bool {
    deadlines.contains { $0.verdict == .late } || quantities.contains { $0.verdict == .short }
  }

  /// Whether there is something to mend.
  var hasGap: Bool { verdict != .covered || isBehind }
}
