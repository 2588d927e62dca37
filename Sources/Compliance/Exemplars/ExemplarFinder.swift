import TaskRules

/// Finds, for each gap of an audit, how other provinces of the same audit cover that element.
///
/// A pure pass over the finished report: the same report gives the same exemplars.
struct ExemplarFinder {
  /// The most exemplars of one gap.
  static let limit = 3

  /// A province's best words for an element.
  fileprivate struct Candidate {
    var exemplar: Exemplar
    /// Deadlines and quantities of the list that it keeps.
    var kept: Int
    /// Terms that decided.
    var terms: Int
  }

  /// For each element the best candidates, one a province; one more than is needed, because a
  /// province is no exemplar to itself.
  private var candidates: [String: [Exemplar]] = [:]

  /// Gathers the candidates. Cost: linear in the evidence of the report, and n log n in provinces.
  init(_ plans: [PlanReport]) {
    var found: [String: [Candidate]] = [:]
    var seen: Set<String> = []
    for plan in plans where plan.jurisdiction.kind == .province {
      guard let name = plan.jurisdiction.name, seen.insert(name).inserted else { continue }
      var judged: Set<String> = []
      for element in plan.obligations.flatMap(\.elements)
      where judged.insert(element.id).inserted {
        guard let candidate = Candidate(element, of: name) else { continue }
        found[element.id, default: []].append(candidate)
      }
    }
    candidates = found.mapValues { candidates in
      candidates.enumerated()
        .sorted {
          (-$0.element.kept, -$0.element.terms, $0.offset)
            < (-$1.element.kept, -$1.element.terms, $1.offset)
        }
        .prefix(Self.limit + 1).map(\.element.exemplar)
    }
  }

  /// The exemplars for a gap of a jurisdiction, best first.
  func exemplars(of element: String, for jurisdiction: String?) -> [Exemplar] {
    let others = (candidates[element] ?? []).filter { $0.jurisdiction != jurisdiction }
    return Array(others.prefix(Self.limit))
  }
}

extension ExemplarFinder.Candidate {
  /// A province's best words for an element; nil where it is not covered, or late, or short.
  fileprivate init?(_ element: ElementReport, of jurisdiction: String) {
    guard element.verdict == .covered, element.gap == nil, let best = element.evidence.first
    else { return nil }
    exemplar = Exemplar(jurisdiction: jurisdiction, item: best.item, quote: best.quote)
    kept =
      element.deadlines.count { $0.verdict == .met }
      + element.quantities.count { $0.verdict == .met }
    terms = Set(best.matched).count
  }
}

extension AuditReport {
  /// The report with exemplars at the gaps of all obligations that bind or may bind. Cost: linear in
  /// the report.
  public func addingExemplars() -> AuditReport {
    var report = self
    let finder = ExemplarFinder(plans)
    for plan in report.plans.indices {
      let jurisdiction = report.plans[plan].jurisdiction.name
      for obligation in report.plans[plan].obligations.indices
      where report.plans[plan].obligations[obligation].applicability != .notApplicable {
        for element in report.plans[plan].obligations[obligation].elements.indices {
          let judged = report.plans[plan].obligations[obligation].elements[element]
          guard judged.gap != nil else { continue }
          report.plans[plan].obligations[obligation].elements[element].exemplars =
            finder.exemplars(of: judged.id, for: jurisdiction)
        }
      }
    }
    return report
  }
}
