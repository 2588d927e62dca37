import Compliance

extension Phrases {
  /// `07 落实……（各省）`.
  func task(of report: ObligationReport) -> String {
    let obligation = report.obligation
    return "\(obligation.id) \(self(obligation.title))"
      + parenthesised(self(obligation.bearer.name))
  }
}
