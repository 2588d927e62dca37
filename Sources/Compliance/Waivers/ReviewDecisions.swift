import TextMatching

/// What people decided about plans, apart from the rules: waivers and rulings.
public struct ReviewDecisions: Sendable {
  /// The waivers, in the order of the file.
  public var waivers: [Waiver]
  /// The rulings, in the order of the file.
  public var rulings: [Ruling]
  /// The day on which waivers are asked whether they still hold. It decides nothing else.
  public var today: CalendarDay

  /// Creates decisions.
  public init(waivers: [Waiver], rulings: [Ruling], today: CalendarDay) {
    self.waivers = waivers
    self.rulings = rulings
    self.today = today
  }

  /// The jurisdictions that decisions name, each once, in the order of the file.
  public var jurisdictions: [String] {
    var seen: Set<String> = []
    return (waivers.map(\.jurisdiction) + rulings.map(\.jurisdiction))
      .filter { seen.insert($0).inserted }
  }

  /// The report with rulings in place of what the rules found, then waivers over what is left.
  ///
  /// Pure: the same report, decisions and day give the same report. Where rulings stand, the plan is
  /// judged again without the measures that were ruled out; else the cost is that of a copy.
  func applied(to report: PlanReport, judge: PlanJudge, policy: Policy) -> PlanReport {
    guard let name = report.jurisdiction.name else { return report }
    let rulings = rulings.filter { $0.jurisdiction == name }
    let waivers = waivers.filter { $0.jurisdiction == name }
    if rulings.isEmpty && waivers.isEmpty { return report }
    var report = RulingApplication(rulings: rulings, judge: judge, policy: policy)
      .applied(to: report)
    report = WaiverApplication(waivers: waivers, today: today).applied(to: report)
    policy.conclude(&report)
    return report
  }
}
