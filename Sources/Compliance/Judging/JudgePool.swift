import Synchronization

/// Judges that are free, so that their memory serves plan after plan: as many as plans are judged at
/// once.
final class JudgePool: Sendable {
  /// Holds a judge, which cannot be copied; whoever took it is the only one to use it.
  private final class Seat: @unchecked Sendable {
    var judge: MeasureJudge

    init(_ judge: consuming MeasureJudge) { self.judge = judge }
  }

  private let free = Mutex<[Seat]>([])
  private let rulebook: Rulebook
  private let wantsEvidence: Bool

  /// Creates a pool of judges over compiled rules.
  init(rulebook: Rulebook, wantsEvidence: Bool) {
    self.rulebook = rulebook
    self.wantsEvidence = wantsEvidence
  }

  /// Calls the body with a judge that nobody else has.
  func withJudge<Result>(_ body: (inout MeasureJudge) -> Result) -> Result {
    let seat =
      free.withLock { $0.popLast() }
      ?? Seat(
        MeasureJudge(
          rulebook: rulebook, year: rulebook.taskList.year, wantsEvidence: wantsEvidence))
    defer { free.withLock { $0.append(seat) } }
    return body(&seat.judge)
  }
}
