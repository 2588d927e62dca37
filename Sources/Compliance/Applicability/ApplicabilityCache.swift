import Synchronization
import TaskRules

/// What binds whom, worked out once for each jurisdiction, year and set of declarations.
///
/// An audit of a hundred thousand plans meets the same few dozen jurisdictions. Shared by all threads.
final class ApplicabilityCache: Sendable {
  /// Everything that applicability says about one submitter.
  struct Answer: Sendable {
    /// One ruling an obligation, in the order of the list.
    let rulings: [Shared<ApplicabilityRuling>]
    /// Every class that some obligation names.
    let classes: [ClassMembership]
  }

  private struct Question: Hashable {
    let jurisdiction: String?
    let year: Int
    let declarations: ClassDeclarations
  }

  private let registry: JurisdictionRegistry
  private let obligations: [Obligation]
  private let answers = Mutex<[Question: Answer]>([:])
  /// Years stand in plans and are no one's to bound: beyond this the cache starts afresh.
  private static let mostAnswers = 2_000

  init(registry: JurisdictionRegistry, obligations: [Obligation]) {
    self.registry = registry
    self.obligations = obligations
  }

  /// How many answers are remembered.
  var count: Int { answers.withLock(\.count) }

  /// The answer for a submitter; an unregistered one is asked about as nil.
  func answer(
    for jurisdiction: Jurisdiction?, year: Int, declarations: ClassDeclarations
  ) -> Answer {
    let question = Question(
      jurisdiction: jurisdiction?.name, year: year, declarations: declarations)
    if let known = answers.withLock({ $0[question] }) { return known }
    let judge = ApplicabilityJudge(registry: registry, declarations: declarations)
    let answer = Answer(
      rulings: obligations.map {
        Shared(judge.ruling(on: $0, for: jurisdiction, year: year))
      },
      classes: judge.classes(of: jurisdiction, year: year, for: obligations))
    answers.withLock { known in
      if known.count >= Self.mostAnswers { known.removeAll() }
      known[question] = answer
    }
    return answer
  }
}
