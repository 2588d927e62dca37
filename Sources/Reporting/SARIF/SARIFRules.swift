import Compliance
import PlanReading
import TaskRules
import TextMatching

/// The rules that results refer to: every element and obligation of the list, and the kinds of
/// document findings that occur.
struct SARIFRules {
  private struct Rule {
    var id: String
    var name: String
    var description: String
    var help: String
    var level: String
  }

  private var rules: [Rule] = []
  private var places: [String: Int] = [:]

  /// Gathers the rules of a report, in the list's order.
  init(report: AuditReport, phrases: Phrases) {
    let suggestions = Self.suggestions(in: report, phrases)
    for plan in report.plans {
      for obligation in plan.obligations {
        add(obligation, phrases)
        for element in obligation.elements {
          add(element, of: obligation, help: suggestions[element.id], phrases)
        }
      }
    }
    for finding in report.plans.flatMap(\.document) {
      let label = phrases(finding.code.label)
      add(
        Rule(
          id: Self.id(of: finding.code), name: label, description: label,
          help: phrases("请核对文档本身。", en: "Check the document itself."),
          level: finding.severity.rawValue))
    }
  }

  /// The id of a kind of document finding.
  static func id(of code: DocumentFinding.Code) -> String { "document/\(code.rawValue)" }

  /// The place of a rule in the array.
  func index(of id: String) -> Int { places[id] ?? -1 }

  /// Writes the array.
  func write(to writer: inout JSONWriter) {
    writer.array(rules) { writer, rule in
      writer.object {
        $0.member("id", rule.id)
        $0.member("name", rule.name)
        $0.member("shortDescription") { $0.member("text", rule.name) }
        $0.member("fullDescription") { $0.member("text", rule.description) }
        $0.member("help") { $0.member("text", rule.help) }
        $0.member("defaultConfiguration") { $0.member("level", rule.level) }
      }
    }
  }

  private mutating func add(_ report: ObligationReport, _ phrases: Phrases) {
    let obligation = report.obligation
    let mandatory = obligation.level == .mandatory
    add(
      Rule(
        id: obligation.id, name: phrases(obligation.title),
        description: phrases(obligation.requirement),
        help: phrases(
          "责任主体：\(obligation.bearer.name.zh)；\(obligation.level.label.zh)；核心要素：\(phrases.list(obligation.core))。",
          en: """
            Binds \(obligation.bearer.name.en); \(obligation.level.label.en); core elements: \
            \(phrases.list(obligation.core)).
            """),
        level: mandatory ? "error" : "note"))
  }

  private mutating func add(
    _ element: ElementReport, of report: ObligationReport, help: String?, _ phrases: Phrases
  ) {
    let role =
      element.core
      ? phrases("核心要素", en: "core element") : phrases("辅助要素", en: "supporting element")
    add(
      Rule(
        id: element.id, name: phrases(element.name),
        description:
          "\(phrases.heading(of: report))\(phrases.colon)\(phrases(element.name))\(phrases.parenthesised(role))",
        help: help ?? phrases(report.obligation.requirement),
        level: report.obligation.level == .mandatory && element.core ? "error" : "note"))
  }

  /// What to write for each element: the first suggestion that some plan was given.
  private static func suggestions(
    in report: AuditReport, _ phrases: Phrases
  ) -> [String: String] {
    let given = report.plans.flatMap(\.obligations).flatMap(\.elements).compactMap { element in
      element.gap.map { (element.id, phrases($0.suggestion)) }
    }
    return Dictionary(given) { first, _ in first }
  }

  /// Adds a rule, unless one with its id stands already.
  private mutating func add(_ rule: Rule) {
    guard places[rule.id] == nil else { return }
    places[rule.id] = rules.count
    rules.append(rule)
  }
}
