import Compliance
import TextMatching

/// What a reader sees of an obligation at a glance: its verdict, or why none counts.
enum ObligationState: String, CaseIterable {
  /// Applies, and is met.
  case met
  /// Applies, and something is missing.
  case partial
  /// Applies, and nothing is there.
  case missing
  /// Whether it applies is not known.
  case undetermined
  /// Does not apply.
  case notApplicable = "not-applicable"

  /// The mark that stands for it, told apart without colour.
  var symbol: String {
    switch self {
    case .met: "●"
    case .partial: "◐"
    case .missing: "○"
    case .undetermined: "?"
    case .notApplicable: "·"
    }
  }

  /// Its name.
  var name: LocalizedText {
    switch self {
    case .met: LocalizedText("已承接", en: "met")
    case .partial: LocalizedText("部分承接", en: "partial")
    case .missing: LocalizedText("缺失", en: "missing")
    case .undetermined: LocalizedText("待核实", en: "undetermined")
    case .notApplicable: LocalizedText("不适用", en: "not applicable")
    }
  }
}

extension ObligationReport {
  /// What a reader sees of it at a glance.
  var state: ObligationState {
    switch (applicability, verdict) {
    case (.notApplicable, _): .notApplicable
    case (.undetermined, _): .undetermined
    case (.applies, .met): .met
    case (.applies, .partial): .partial
    case (.applies, .missing): .missing
    }
  }

  /// Elements of which something is still to be written, where the obligation applies.
  var openElements: [ElementReport] {
    applicability == .applies ? elements.filter { $0.need != nil } : []
  }
}
