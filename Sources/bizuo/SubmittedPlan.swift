import Compliance
import PlanReading
import TaskRules
import TextMatching

/// The one plan that a command asks about: of one file or several.
struct SubmittedPlan {
  /// The plan.
  let plan: Plan

  /// Reads it. A compilation of several plans needs a jurisdiction that picks one of them.
  init(
    paths: [String], declared: PlanChecker.Declaration, registry: JurisdictionRegistry
  ) throws {
    let plans = try SubmissionReader().plans(in: paths)
    plan = try PlanChoice(registry: registry)
      .plan(of: declared.jurisdiction, among: plans, from: paths.joined(separator: "、"))
  }
}

/// Picks one plan of a compilation.
struct PlanChoice {
  /// Knows the jurisdictions that titles name.
  let registry: JurisdictionRegistry

  /// The only plan, or the one of a jurisdiction. Throws where that picks none.
  func plan(
    of wanted: Jurisdiction?, among plans: [Plan], from source: String
  ) throws(CommandError) -> Plan {
    if plans.count == 1 { return plans[0] }
    let names = plans.map { plan in
      plan.title.flatMap { registry.resolve(inTitle: $0).jurisdiction?.name } ?? plan.title ?? "?"
    }
    guard let wanted else {
      throw CommandError(
        message: LocalizedText(
          "\(source) 里有 \(plans.count) 份计划（\(names.joined(separator: "、"))）：请用 --jurisdiction 选一份，或用 bizuo audit 全部核查。",
          en:
            "\(source) holds \(plans.count) plans (\(names.joined(separator: ", "))): pick one with --jurisdiction, or judge all with bizuo audit."
        ))
    }
    guard let index = names.firstIndex(of: wanted.name) else {
      throw CommandError(
        message: LocalizedText(
          "\(source) 里没有\(wanted.name)的计划，只有：\(names.joined(separator: "、"))。",
          en: "\(source) holds no plan of \(wanted.name), only of \(names.joined(separator: ", "))."
        ))
    }
    return plans[index]
  }
}
