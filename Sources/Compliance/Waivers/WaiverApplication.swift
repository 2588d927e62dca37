import PlanReading
import TextMatching

/// Lays waivers over one plan's report: a waived gap is shown as waived and fails nothing.
///
/// What the plan carries stays as it was judged; only what follows from it changes.
struct WaiverApplication {
  /// The waivers of this plan's jurisdiction.
  let waivers: [Waiver]
  /// The day on which they are asked whether they still hold.
  let today: CalendarDay

  /// The report with waivers, and findings on those that expired or excuse nothing. Its counts and
  /// verdict are left to the policy.
  func applied(to report: PlanReport) -> PlanReport {
    var report = report
    let inForce = waivers.filter { $0.expires >= today }
    var used: Set<Waiver> = []
    for index in report.obligations.indices {
      used.formUnion(apply(inForce, to: &report.obligations[index]))
    }
    for waiver in waivers {
      if waiver.expires < today {
        report.document.append(.waiverExpired(waiver, at: report.titleLocation))
      } else if !used.contains(waiver) {
        report.document.append(.waiverUnused(waiver, at: report.titleLocation))
      }
    }
    return report
  }

  /// Excuses what it can of an obligation and returns the waivers that found a gap.
  private func apply(_ waivers: [Waiver], to report: inout ObligationReport) -> Set<Waiver> {
    guard report.applicability == .applies else { return [] }
    var used: Set<Waiver> = []
    let whole = waivers.first { $0.subject == .obligation(report.obligation.id) }
    if let whole, report.verdict != .met {
      report.waiver = AppliedWaiver([whole])
      report.severity = .note
      used.insert(whole)
    }
    var excused: [Waiver] = []
    for index in report.elements.indices {
      let element = report.elements[index]
      guard let waiver = waivers.first(where: { $0.subject == .element(element.id) }),
        element.isUnfulfilled
      else { continue }
      report.elements[index].waiver = AppliedWaiver([waiver])
      used.insert(waiver)
      if element.core { excused.append(waiver) }
    }
    if report.waiver == nil, !excused.isEmpty, isMet(exceptWaived: report.elements) {
      report.waiver = AppliedWaiver(excused)
      report.severity = .note
    }
    return used
  }

  /// Whether an obligation would be met if its waived elements were fulfilled.
  private func isMet(exceptWaived elements: [ElementReport]) -> Bool {
    let imagined = elements.map { element in
      guard element.waiver != nil else { return element }
      var fulfilled = element
      fulfilled.verdict = .covered
      fulfilled.deadlines = []
      fulfilled.quantities = []
      return fulfilled
    }
    return ObligationJudge.verdict(of: imagined) == .met
  }
}

extension ElementReport {
  /// Whether it is not covered, or late, or short.
  fileprivate var isUnfulfilled: Bool {
    verdict != .covered || deadlines.contains { $0.verdict == .late }
      || quantities.contains { $0.verdict == .short }
  }
}

extension AppliedWaiver {
  /// What several waivers say together; they hold until the first of them expires.
  fileprivate init(_ waivers: [Waiver]) {
    var seen: Set<String> = []
    func joined(_ words: [String]) -> String {
      words.filter { seen.insert($0).inserted }.joined(separator: "；")
    }
    self.init(
      reason: joined(waivers.map(\.reason)), approvedBy: joined(waivers.map(\.approvedBy)),
      expires: waivers.map(\.expires).min()?.description ?? "")
  }
}

extension DocumentFinding {
  /// A waiver that no longer holds.
  fileprivate static func waiverExpired(
    _ waiver: Waiver, at location: SourceLocation?
  ) -> DocumentFinding {
    DocumentFinding(
      code: .waiverExpired, severity: .warning,
      message: LocalizedText(
        "\(waiver.subject.id) 的豁免（\(waiver.approvedBy)批准）已于 \(waiver.expires) 到期，不再起作用",
        en:
          "the waiver of \(waiver.subject.id), approved by \(waiver.approvedBy), expired on \(waiver.expires) and excuses nothing"
      ),
      location: location)
  }

  /// A waiver that finds nothing to excuse.
  fileprivate static func waiverUnused(
    _ waiver: Waiver, at location: SourceLocation?
  ) -> DocumentFinding {
    DocumentFinding(
      code: .waiverUnused, severity: .note,
      message: LocalizedText(
        "\(waiver.subject.id) 的豁免没有用上：已落实、不适用或待定，可以删去",
        en:
          "the waiver of \(waiver.subject.id) excuses nothing: it is met, not applicable or undetermined; remove it"
      ),
      location: location)
  }
}
