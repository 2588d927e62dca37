import PlanReading
import TextMatching

extension Policy {
  /// Draws the conclusion from a plan's obligations: its counts, its verdict, and a finding where it
  /// meets fewer obligations than this policy asks. Whatever stood there before is replaced.
  func conclude(_ report: inout PlanReport) {
    report.summary = PlanSummary(obligations: report.obligations)
    report.document.removeAll { $0.code == .coverageLow }
    report.verdict = report.summary.errors > 0 ? .fail : .pass
    guard let shortfall = coverageShortfall(report.obligations) else { return }
    report.document.append(shortfall.finding(at: report.titleLocation))
    if failLevel != .never { report.verdict = .fail }
  }

  /// How far a plan stays behind the least coverage. What a waiver excuses is not counted.
  private func coverageShortfall(_ obligations: [ObligationReport]) -> CoverageShortfall? {
    guard let least = minimumCoverage else { return nil }
    let binding = obligations.filter {
      $0.applicability == .applies && $0.obligation.level == .mandatory && $0.waiver == nil
    }
    let met = binding.count { $0.verdict == .met }
    guard Double(met) < least * Double(binding.count) - 1e-9 else { return nil }
    return CoverageShortfall(met: met, binding: binding.count, least: least)
  }
}

/// A plan that meets fewer of its mandatory obligations than a policy asks.
private struct CoverageShortfall {
  var met: Int
  var binding: Int
  /// The share asked for, from 0 to 1.
  var least: Double

  func finding(at location: SourceLocation?) -> DocumentFinding {
    let share = Int((least * 1000).rounded())
    let percent = share % 10 == 0 ? "\(share / 10)%" : "\(share / 10).\(share % 10)%"
    return DocumentFinding(
      code: .coverageLow, severity: .error,
      message: LocalizedText(
        "\(binding) 项适用的必做责任只落实 \(met) 项，低于政策要求的 \(percent)",
        en:
          "\(met) of \(binding) binding obligations are met, fewer than the \(percent) that the policy asks"
      ),
      location: location)
  }
}
