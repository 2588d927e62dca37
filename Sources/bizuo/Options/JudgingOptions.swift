import ArgumentParser
import Compliance
import TaskRules

/// Everything that decides a verdict: rules, policy, decisions, and what is declared of the plans.
struct JudgingOptions: ParsableArguments {
  @OptionGroup var plan: PlanOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var review: ReviewOptions
  @OptionGroup var rules: RuleOptions

  /// Reads rules, policy and decisions for plans at some paths.
  func prepare(paths: [String], detail: PlanJudge.Detail, trace: Trace) throws -> Judging {
    let loaded = try rules.load(preparingGaps: detail == .full)
    trace.say(
      "规则：\(loaded.identity.id)（\(loaded.rulebook.elements.count) 个要素，\(loaded.identity.sha256.prefix(12))）",
      en:
        "rules: \(loaded.identity.id) (\(loaded.rulebook.elements.count) elements, \(loaded.identity.sha256.prefix(12)))"
    )
    let declared = try plan.declaration(loaded.registry)
    let decisions = try review.decisions(rules: loaded, trace: trace)
    let checker = PlanChecker(
      rulebook: loaded.rulebook, registry: loaded.registry,
      policy: try policy.policy(besides: paths, rules: loaded, trace: trace),
      decisions: decisions, detail: detail)
    return Judging(loaded: loaded, checker: checker, declared: declared, decisions: decisions)
  }
}

/// All that is needed to judge plans.
struct Judging: Sendable {
  /// The rules and the registry.
  let loaded: LoadedRules
  /// Judges plans.
  let checker: PlanChecker
  /// What the command line declares of them.
  let declared: PlanChecker.Declaration
  /// Waivers and rulings, if any were given.
  let decisions: ReviewDecisions?
}
