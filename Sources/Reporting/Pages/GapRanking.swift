import Compliance

/// Which elements are open in how many plans of an audit.
struct GapRanking {
  /// One plan in which the element is open.
  struct Occurrence {
    /// The plan's index in the report.
    let plan: Int
    /// The first obligation of the plan that is open for it.
    let obligation: String
    /// What is wrong.
    let need: ElementNeed
  }

  /// One element with every plan in which it is open.
  struct Entry {
    /// The element, as the first such plan has it.
    let element: ElementReport
    /// The obligation, as the first such plan has it.
    let obligation: ObligationReport
    /// The plans.
    var occurrences: [Occurrence]

    /// In how many plans it is open in that way.
    func count(_ need: ElementNeed) -> Int { occurrences.count { $0.need == need } }
  }

  /// The elements, those open in most plans first, and of these those absent most often.
  let entries: [Entry]

  /// Ranks the gaps of applicable obligations that no waiver excuses; an element that stands in two
  /// obligations of a plan counts once. Cost: n log n in the number of open elements.
  init(_ report: AuditReport) {
    var places: [String: Int] = [:]
    var entries: [Entry] = []
    for (index, plan) in report.plans.enumerated() {
      var seen: Set<String> = []
      for judged in plan.obligations where judged.waiver == nil {
        for element in judged.openElements where seen.insert(element.id).inserted {
          guard let need = element.need else { continue }
          let occurrence = Occurrence(plan: index, obligation: judged.obligation.id, need: need)
          if let place = places[element.id] {
            entries[place].occurrences.append(occurrence)
          } else {
            places[element.id] = entries.count
            entries.append(Entry(element: element, obligation: judged, occurrences: [occurrence]))
          }
        }
      }
    }
    self.entries = entries.enumerated().sorted { left, right in
      Self.rank(left) < Self.rank(right)
    }.map(\.element)
  }

  private static func rank(_ entry: (offset: Int, element: Entry)) -> (Int, Int, Int) {
    (-entry.element.occurrences.count, -entry.element.count(.absent), entry.offset)
  }
}
