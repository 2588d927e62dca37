/// What changed about one obligation.
public struct ObligationComparison: Sendable, Hashable {
  /// The obligation as it was.
  public var old: SavedReport.Obligation
  /// The obligation as it is.
  public var new: SavedReport.Obligation
  /// The elements that changed, in the list's order.
  public var elements: [ElementComparison]

  /// Whether it got better or worse.
  ///
  /// Only what binds now can be worse: where it does not, or not for sure, a lost verdict is a
  /// change, and so it is where a waiver excuses it. What newly binds and weighs is worse, since
  /// there is more to mend than before.
  public var direction: ReportComparison.Direction {
    guard new.applicability == .applies else { return .changed }
    if new.severity.weight > old.severity.weight { return .worse }
    let bound = old.applicability == .applies && !new.isWaived
    if bound, new.verdict.rank < old.verdict.rank { return .worse }
    if bound, elements.contains(where: { $0.direction == .worse }) { return .worse }
    if new.severity.weight < old.severity.weight || new.verdict.rank > old.verdict.rank {
      return .better
    }
    return elements.contains { $0.direction == .better } ? .better : .changed
  }

  /// Compares an obligation; nil where nothing changed, or it binds in neither report.
  init?(from old: SavedReport.Obligation, to new: SavedReport.Obligation) {
    if old.applicability == .notApplicable, new.applicability == .notApplicable { return nil }
    self.old = old
    self.new = new
    let before = Dictionary(old.elements.map { ($0.id, $0) }) { first, _ in first }
    elements = new.elements.compactMap { element in
      before[element.id].flatMap { ElementComparison(from: $0, to: element) }
    }
    let isSame =
      old.applicability == new.applicability && old.verdict == new.verdict
      && old.severity == new.severity && old.isWaived == new.isWaived
    if elements.isEmpty && isSame { return nil }
  }
}

/// What changed about one element.
public struct ElementComparison: Sendable, Hashable {
  /// The element as it was.
  public var old: SavedReport.Element
  /// The element as it is.
  public var new: SavedReport.Element
  /// Words that carried it and no longer do.
  public var lostEvidence: [SavedReport.Quotation]
  /// Words that carry it now and did not.
  public var gainedEvidence: [SavedReport.Quotation]

  /// Whether its verdict was gained or lost; late or short is less than in time and in full.
  public var direction: ReportComparison.Direction {
    if new.verdict != old.verdict { return new.verdict < old.verdict ? .worse : .better }
    if new.isBehind != old.isBehind { return new.isBehind ? .worse : .better }
    return .changed
  }

  /// Compares an element; nil where nothing changed. Words that only moved to another item are the
  /// same evidence, and a report of verdicts only has none to compare.
  init?(from old: SavedReport.Element, to new: SavedReport.Element) {
    self.old = old
    self.new = new
    if let before = old.evidence, let after = new.evidence {
      lostEvidence = Self.quotations(of: before, missingIn: after)
      gainedEvidence = Self.quotations(of: after, missingIn: before)
    } else {
      lostEvidence = []
      gainedEvidence = []
    }
    if direction == .changed && lostEvidence.isEmpty && gainedEvidence.isEmpty { return nil }
  }

  private static func quotations(
    of these: [SavedReport.Quotation], missingIn others: [SavedReport.Quotation]
  ) -> [SavedReport.Quotation] {
    let known = Set(others.map(\.quote))
    return these.filter { !known.contains($0.quote) }
  }
}

extension Severity {
  /// Graver ones are greater.
  fileprivate var weight: Int {
    switch self {
    case .none: 0
    case .note: 1
    case .warning: 2
    case .error: 3
    }
  }
}

extension ObligationVerdict {
  /// Fuller ones are greater.
  fileprivate var rank: Int {
    switch self {
    case .missing: 0
    case .partial: 1
    case .met: 2
    }
  }
}
