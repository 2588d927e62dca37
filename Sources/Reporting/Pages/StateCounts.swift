import Compliance

/// How many obligations stand in each state.
struct StateCounts {
  private var counts: [ObligationState: Int] = [:]

  init(_ states: some Sequence<ObligationState>) {
    for state in states { counts[state, default: 0] += 1 }
  }

  subscript(state: ObligationState) -> Int { counts[state, default: 0] }

  /// How many apply.
  var applicable: Int { self[.met] + self[.partial] + self[.missing] }
}

/// Counts as a bar: met, partial, missing, undetermined, in the colours of the matrix.
struct StateBar {
  let counts: StateCounts
  let label: String

  func write(to page: inout MarkupWriter) {
    let shown: [ObligationState] = [.met, .partial, .missing, .undetermined]
    let total = max(1, shown.reduce(0) { $0 + counts[$1] })
    page.element(
      "svg",
      [
        .class("stack"), MarkupAttribute("viewBox", "0 0 \(total * 10) 10"),
        MarkupAttribute("preserveAspectRatio", "none"), MarkupAttribute("role", "img"),
        .label(label),
      ]
    ) { svg in
      var start = 0
      for state in shown where counts[state] > 0 {
        svg.element(
          "rect",
          [
            .class("b-\(state.rawValue)"), MarkupAttribute("x", String(start)),
            MarkupAttribute("width", String(counts[state] * 10)), MarkupAttribute("height", "10"),
          ]
        ) { _ in }
        start += counts[state] * 10
      }
    }
  }
}

extension PageContext {
  /// Counts in words: `已承接 12、部分承接 3、缺失 1`.
  func describe(_ counts: StateCounts) -> String {
    let parts = [ObligationState.met, .partial, .missing, .undetermined].filter { counts[$0] > 0 }
      .map { "\(say($0.name)) \(counts[$0])" }
    return parts.joined(separator: say(.init("、", en: ", ")))
  }
}
