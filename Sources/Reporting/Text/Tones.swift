import Compliance

extension ObligationState {
  /// The colour of a state; the symbol says the same without it.
  var tone: TextPage.Tone {
    switch self {
    case .met: .good
    case .partial: .doubtful
    case .missing: .bad
    case .waived, .undetermined, .notApplicable: .faint
    }
  }
}

extension ElementVerdict {
  /// The colour of a verdict; the symbol says the same without it.
  var tone: TextPage.Tone {
    switch self {
    case .covered: .good
    case .weak: .doubtful
    case .absent: .bad
    }
  }
}
