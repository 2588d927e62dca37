import ArgumentParser
import Compliance

extension Policy.FailLevel: ExpressibleByArgument {}

/// What fails a plan.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("从哪一级起不通过：missing（缺失）、partial（部分）或 never。", valueName: "级别"))
  var failOn: Policy.FailLevel?

  /// The policy in force.
  func policy() throws -> Policy {
    var policy = Policy()
    if let failOn { policy.failLevel = failOn }
    return policy
  }
}
