/// How a report's verdicts agree with the labels of careful readers.
///
/// All figures are over every element of every labelled plan; where readers accept several verdicts,
/// whichever of them was said is right.
public struct Evaluation: Sendable {
  /// An element whose verdict the readers reject.
  public struct Miss: Sendable, Hashable {
    /// The plan.
    public var jurisdiction: String
    /// The element.
    public var element: String
    /// What the report says.
    public var said: ElementVerdict
    /// What the readers accept.
    public var accepted: [ElementVerdict]
    /// Measures that the report names.
    public var items: [Int]
    /// Measures that the readers name.
    public var goldItems: [Int]
  }

  /// Elements compared.
  public private(set) var elements = 0
  /// Of these, with a verdict that the readers accept.
  public private(set) var exact = 0
  /// Called covered where the readers say absent, or absent where they say covered.
  public private(set) var severe = 0
  /// Elements whose verdict the readers reject, in the order of the labels.
  public private(set) var misses: [Miss] = []
  /// What the report lacks: plans, or elements of a plan.
  public private(set) var missing: [String] = []
  private var coveredRight = 0
  private var coveredWrong = 0
  private var coveredMissed = 0
  private var gapsRight = 0
  private var firstRight = 0
  private var named = 0
  private var goldItems = 0

  /// Compares a report with labels.
  public init(of report: SavedReport, against gold: [GoldPlan]) {
    let plans = Dictionary(
      report.plans.compactMap { plan in plan.jurisdiction.map { ($0, plan) } }
    ) { first, _ in first }
    for labelled in gold {
      guard let plan = plans[labelled.jurisdiction] else {
        missing.append(labelled.jurisdiction)
        continue
      }
      let said = Dictionary(
        plan.obligations.flatMap(\.elements).map { ($0.id, $0) }
      ) { first, _ in first }
      for (id, label) in labelled.labels {
        guard let element = said[id] else {
          missing.append("\(labelled.jurisdiction) \(id)")
          continue
        }
        compare(element, label, in: labelled.jurisdiction)
      }
    }
  }

  private mutating func compare(
    _ element: SavedReport.Element, _ label: GoldPlan.Label, in jurisdiction: String
  ) {
    let said = element.verdict
    let truth = Self.nearest(to: said, in: label.accepted)
    let items = (element.evidence ?? []).map(\.item)
    elements += 1
    if said == truth { exact += 1 }
    if Self.distance(said, truth) == 2 { severe += 1 }
    switch (said == .covered, truth == .covered) {
    case (true, true):
      coveredRight += 1
      if let first = items.first, label.items.contains(first) { firstRight += 1 }
      named += Set(items).intersection(label.items).count
      goldItems += label.items.count
    case (true, false): coveredWrong += 1
    case (false, true): coveredMissed += 1
    case (false, false): gapsRight += 1
    }
    if said != truth {
      misses.append(
        Miss(
          jurisdiction: jurisdiction, element: element.id, said: said,
          accepted: label.accepted.sorted(), items: items, goldItems: label.items))
    }
  }

  /// The accepted verdict nearest to what was said.
  private static func nearest(
    to said: ElementVerdict, in accepted: Set<ElementVerdict>
  ) -> ElementVerdict {
    accepted.min { (distance($0, said), $0) < (distance($1, said), $1) } ?? said
  }

  private static func distance(_ left: ElementVerdict, _ right: ElementVerdict) -> Int {
    let order: [ElementVerdict] = [.absent, .weak, .covered]
    let places = [left, right].compactMap { order.firstIndex(of: $0) }
    return abs(places[0] - places[1])
  }
}

extension Evaluation {
  /// The share of elements with a verdict that the readers accept.
  public var exactShare: Double { Self.ratio(exact, elements) }
  /// F1 of finding covered elements.
  public var coveredF1: Double {
    Self.ratio(2 * coveredRight, 2 * coveredRight + coveredWrong + coveredMissed)
  }
  /// Of the gaps reported, the share that are gaps.
  public var gapPrecision: Double { Self.ratio(gapsRight, gapsRight + coveredMissed) }
  /// Of the gaps there are, the share reported.
  public var gapRecall: Double { Self.ratio(gapsRight, gapsRight + coveredWrong) }
  /// F1 of finding gaps, the figure that users act on.
  public var gapF1: Double {
    Self.ratio(2 * gapsRight, 2 * gapsRight + coveredWrong + coveredMissed)
  }
  /// Of elements rightly called covered, the share whose first evidence the readers name.
  public var firstEvidence: Double { Self.ratio(firstRight, coveredRight) }
  /// The share of the readers' evidence that was named.
  public var evidenceRecall: Double { Self.ratio(named, goldItems) }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
