import PlanReading
import TaskRules
import TextMatching

/// Says what an element still lacks, where to amend the plan, and what to write.
struct GapFinder {
  /// Finds the place to amend.
  let finder: NearestMeasureFinder
  /// The plan.
  let plan: Plan

  /// The gap of an element; nil when it is covered, in time and in full. The profile is asked for
  /// only where the place to amend has to be searched.
  func gap(
    _ element: Element, _ profile: @autoclosure () -> ElementProfile, _ report: ElementReport
  ) -> Gap? {
    guard let missing = missing(element, report) else { return nil }
    return Gap(
      missing: missing, nearest: nearest(profile(), report), suggestion: element.suggestion)
  }

  private func missing(_ element: Element, _ report: ElementReport) -> LocalizedText? {
    switch report.verdict {
    case .absent: return element.missing
    case .weak: return element.strengthen
    case .covered:
      let late = report.deadlines.filter { $0.verdict == .late }.map(Self.late)
      let short = report.quantities.filter { $0.verdict == .short }.map(Self.short)
      let all = late + short
      guard !all.isEmpty else { return nil }
      return LocalizedText(
        all.map(\.zh).joined(separator: "；") + "。", en: all.map(\.en).joined(separator: "; ") + ".")
    }
  }

  private static func late(_ deadline: DeadlineReport) -> LocalizedText {
    LocalizedText(
      "“\(deadline.step.zh)”写到 \(deadline.stated ?? "")，晚于要求的 \(deadline.required)",
      en:
        "“\(deadline.step.en)” is set for \(deadline.stated ?? ""), later than \(deadline.required)"
    )
  }

  private static func short(_ quantity: QuantityReport) -> LocalizedText {
    LocalizedText(
      "“\(quantity.step.zh)”只写到 \(quantity.stated ?? "")，少于要求的 \(quantity.required)",
      en:
        "“\(quantity.step.en)” states \(quantity.stated ?? ""), less than the \(quantity.required) required"
    )
  }

  /// A weak element is to be amended where it stands; an absent one where the plan comes nearest.
  private func nearest(
    _ profile: @autoclosure () -> ElementProfile, _ report: ElementReport
  ) -> Gap.Nearest? {
    if let best = report.evidence.first {
      return Gap.Nearest(
        item: best.item, ordinal: best.ordinal, quote: best.quote, similarity: 1,
        location: best.location)
    }
    guard let found = finder.nearest(to: profile()) else { return nil }
    let item = plan.items[found.ordinal]
    return Gap.Nearest(
      item: item.number, ordinal: found.ordinal, quote: Self.firstSentence(of: item.measure.text),
      similarity: (found.similarity * 1000).rounded() / 1000, location: item.measure.location(at: 0)
    )
  }

  private static func firstSentence(of text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.firstIndex(where: { $0 == "。" || $0 == "；" || $0 == "\n" }) else {
      return text
    }
    return String(scalars[...end])
  }
}
