import Compliance
import TextMatching

/// What a reader sees of an obligation at a glance: its verdict, unless something outranks it.
///
/// Nothing is decided here: applicability outranks a verdict, and a waiver outranks a gap.
public enum ObligationState: String, Sendable, CaseIterable {
  /// It binds, and every core element is covered.
  case met
  /// It binds, and is taken up in part.
  case partial
  /// It binds, and nothing takes it up.
  case missing
  /// It binds, and a waiver excuses the gap.
  case waived
  /// Whether it binds is not known.
  case undetermined
  /// It does not bind.
  case notApplicable = "not-applicable"

  /// The word shown.
  public var label: LocalizedText {
    switch self {
    case .met: ObligationVerdict.met.label
    case .partial: ObligationVerdict.partial.label
    case .missing: ObligationVerdict.missing.label
    case .waived: LocalizedText("豁免", en: "waived")
    case .undetermined: Applicability.undetermined.label
    case .notApplicable: Applicability.notApplicable.label
    }
  }

  /// A symbol that needs no colour: ● ◐ ○ ◇ ? ·.
  public var symbol: String {
    switch self {
    case .met: ObligationVerdict.met.symbol
    case .partial: ObligationVerdict.partial.symbol
    case .missing: ObligationVerdict.missing.symbol
    case .waived: "◇"
    case .undetermined: "?"
    case .notApplicable: "·"
    }
  }
}

extension ObligationReport {
  /// What a reader sees of this obligation at a glance.
  public var state: ObligationState {
    switch applicability {
    case .notApplicable: .notApplicable
    case .undetermined: .undetermined
    case .applies:
      switch verdict {
      case .met: .met
      case .partial: waiver == nil ? .partial : .waived
      case .missing: waiver == nil ? .missing : .waived
      }
    }
  }
}
