import Compliance

/// How many obligations stand in each state.
struct StateCounts {
  private var counts: [ObligationState: Int] = [:]

  init(_ counts: [ObligationState: Int]) {
    self.counts = counts
  }

  init(_ states: some Sequence<ObligationState>) {
    for state in states { counts[state, default: 0] += 1 }
  }

  subscript(state: ObligationState) -> Int { counts[state, default: 0] }

  /// How many apply.
  var applicable: Int { self[.met] + self[.partial] + self[.missing] + self[.waived] }
}

/// Counts as a bar: met, partial, missing, undetermined, in the colours of the matrix.
struct StateBar {
  let counts: StateCounts
  let label: String

  func write(to page: inout MarkupWriter) {
    let shown: [ObligationState] = [.met, .partial, .missing, .waived, .undetermined]
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
