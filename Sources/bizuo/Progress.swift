import TextMatching

/// Progress on standard error, on a terminal only, once a run takes longer than a second.
struct Progress {
  private let isShown: Bool
  private let language: Language
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Creates a progress line.
  init(total: Int, isQuiet: Bool, language: Language) {
    self.language = language
    isShown = Console.hasTerminalForProgress && !isQuiet && total > 0
  }

  /// Shows how many plans are done, at most five times a second.
  mutating func advance(to count: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), last.map({ now - $0 > .milliseconds(200) }) ?? true else {
      return
    }
    last = now
    Console.overwriteStatus(
      language == .zh ? "已核查 \(count) 份…" : "\(count) judged …")
  }

  /// Takes the line away.
  func end() {
    if last != nil { Console.overwriteStatus("") }
  }
}
