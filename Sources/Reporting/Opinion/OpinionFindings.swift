import Compliance
import TaskRules
import TextMatching

/// What an opinion has to say about a plan, as sentences and rows.
struct OpinionFindings {
  /// A row of the table of problems.
  struct Problem {
    let task: String
    let sentence: String
    /// The measure to amend, or that one is to be added.
    let place: String
    let suggestion: String
  }

  /// What is to be mended: what fails the plan first, then in the list's order.
  let problems: [Problem]
  /// Deadlines and figures that are late, short or not stated.
  let terms: [StatedTerm]
  /// Obligations met, with the measures that carry them.
  let taken: [String]
  /// Obligations of which nobody knows whether they apply.
  let undetermined: [String]
  /// What is wrong with the document itself.
  let document: [String]
  /// Waivers and rulings.
  let exceptions: [String]

  init(plan: PlanReport, phrases: Phrases) {
    let binding = plan.obligations.filter { $0.applicability == .applies }
    let open = binding.filter { $0.waiver == nil }
    problems = Self.problems(in: open, phrases)
    terms = Self.terms(in: open)
    taken = binding.filter { $0.state == .met }.map { Self.taken($0, phrases) }
    undetermined = plan.obligations.filter { $0.applicability == .undetermined }.map { judged in
      phrases.sentence(
        phrases.task(of: judged) + phrases.colon + phrases.undetermined(judged))
    }
    document = plan.document.map { finding in
      guard let location = finding.location else { return phrases(finding.message) }
      let place = phrases(
        "（见\(phrases.place(location))）", en: " (See \(phrases.place(location)).)")
      return phrases(finding.message) + place
    }
    exceptions = plan.obligations.flatMap { Self.exceptions(in: $0, phrases) }
  }

  /// An element that stands in two obligations is said once.
  private static func problems(
    in open: [ObligationReport], _ phrases: Phrases
  ) -> [Problem] {
    var seen: Set<String> = []
    let ordered = [Severity.error, .warning, .note, .none].flatMap { severity in
      open.filter { $0.severity == severity }
    }
    return ordered.flatMap { judged in
      judged.elements.filter { $0.hasGap && seen.insert($0.id).inserted }.map { element in
        Problem(
          task: "\(phrases.task(of: judged))\n\(weight(of: judged, phrases))",
          sentence: sentence(about: element, phrases), place: place(of: element, phrases),
          suggestion: element.gap.map { phrases($0.suggestion) } ?? "")
      }
    }
  }

  /// How hard the obligation binds, and what that asks of the office now.
  private static func weight(of judged: ObligationReport, _ phrases: Phrases) -> String {
    let demand =
      switch judged.severity {
      case .error: phrases("须修改", en: "must be amended")
      case .warning: phrases("应完善", en: "should be improved")
      case .note, .none: phrases("建议", en: "advised")
      }
    return phrases.list([phrases(judged.obligation.level.label), demand])
  }

  private static func sentence(about element: ElementReport, _ phrases: Phrases) -> String {
    let verdict =
      element.verdict == .covered
      ? phrases(PageWords.behind) : phrases(element.verdict.label)
    var parts = ["\(element.id) \(phrases(element.name))\(phrases.parenthesised(verdict))"]
    if let gap = element.gap { parts.append(phrases.sentence(phrases(gap.missing))) }
    return parts.joined(separator: "\n")
  }

  private static func place(of element: ElementReport, _ phrases: Phrases) -> String {
    if let evidence = element.evidence.first { return phrases.item(evidence.item) }
    guard let nearest = element.gap?.nearest else { return phrases("新增", en: "add one") }
    return phrases(
      "\(phrases.item(nearest.item))或新增", en: "\(phrases.item(nearest.item)), or add one")
  }

  private static func terms(in open: [ObligationReport]) -> [StatedTerm] {
    var seen: Set<String> = []
    return open.flatMap(\.elements).filter { seen.insert($0.id).inserted && $0.verdict == .covered }
      .flatMap(StatedTerm.all).filter { $0.tone != "met" }
  }

  private static func taken(_ judged: ObligationReport, _ phrases: Phrases) -> String {
    var seen: Set<Int> = []
    let items = judged.elements.flatMap(\.evidence).map(\.item)
      .filter { seen.insert($0).inserted }.sorted()
    let task = phrases.task(of: judged)
    guard !items.isEmpty else { return task }
    let numbers = phrases.list(items.map(String.init))
    return phrases("\(task)，见第 \(numbers) 条", en: "\(task), items \(numbers)")
  }

  private static func exceptions(
    in judged: ObligationReport, _ phrases: Phrases
  ) -> [String] {
    let waiver = judged.waiver.map { waiver in
      phrases.task(of: judged) + phrases.colon + phrases.sentence(phrases.waiver(waiver))
    }
    let rulings = judged.elements.flatMap { element in
      element.rulings.map { ruling in
        "\(element.id) \(phrases(element.name))" + phrases.colon
          + phrases.sentence(phrases.ruling(ruling))
      }
    }
    return [waiver].compactMap { $0 } + rulings
  }
}
