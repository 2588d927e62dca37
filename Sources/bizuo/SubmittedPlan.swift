import Compliance
import PlanReading
import TaskRules
import TextMatching

/// The one plan that a command asks about.
struct SubmittedPlan {
  /// The plan.
  let plan: Plan

  /// Reads it. A compilation of several plans needs a jurisdiction that picks one of them.
  init(
    paths: [String], declared: PlanChecker.Declaration, registry: JurisdictionRegistry
  ) throws {
    guard let path = paths.first else {
      throw CommandError.usage("缺少计划文件。", en: "a plan file is missing.")
    }
    let plans = try SubmissionReader().plans(in: paths)
    guard plans.count > 1 else {
      guard let only = plans.first else { throw Self.noPlan(path) }
      plan = only
      return
    }
    let names = plans.map { plan in
      plan.title.flatMap { registry.resolve(inTitle: $0).jurisdiction?.name } ?? plan.title ?? "?"
    }
    guard let wanted = declared.jurisdiction else {
      throw CommandError(
        message: LocalizedText(
          "\(path) 里有 \(plans.count) 份计划（\(names.joined(separator: "、"))）：请用 --jurisdiction 选一份，或用 bizuo audit 全部核查。",
          en:
            "\(path) holds \(plans.count) plans (\(names.joined(separator: ", "))): pick one with --jurisdiction, or judge all with bizuo audit."
        ))
    }
    guard let index = names.firstIndex(of: wanted.name) else {
      throw CommandError(
        message: LocalizedText(
          "\(path) 里没有\(wanted.name)的计划，只有：\(names.joined(separator: "、"))。",
          en: "\(path) holds no plan of \(wanted.name), only of \(names.joined(separator: ", "))."))
    }
    plan = plans[index]
  }

  private static func noPlan(_ path: String) -> CommandError {
    CommandError(
      message: LocalizedText("\(path) 里没有读到计划。", en: "no plan was found in \(path)."))
  }
}
