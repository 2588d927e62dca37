import TextMatching

/// What `--verbose` tells on standard error: what was read, which rules, how long it took.
///
/// It never reaches a report: reports carry no clock time.
struct Trace: Sendable {
  /// Whether anything is told.
  let isOn: Bool
  /// The language of the lines.
  let language: Language
  private let start = ContinuousClock.now

  /// A trace that tells nothing.
  static let off = Trace(isOn: false, language: .zh)

  /// Creates a trace; the clock runs from here.
  init(isOn: Bool, language: Language) {
    self.isOn = isOn
    self.language = language
  }

  /// Tells a line, with the time since the start in milliseconds.
  func say(_ zh: @autoclosure () -> String, en: @autoclosure () -> String) {
    guard isOn else { return }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    Console.complain("[\(milliseconds) ms] \(language == .zh ? zh() : en())")
  }
}
