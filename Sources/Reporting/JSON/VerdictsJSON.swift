import Compliance

/// Writes obligations with their verdicts and no more: what a report of a hundred thousand plans
/// consists of.
///
/// What plans have in common is written once, see ``RepeatedStretches``.
enum VerdictsJSON {
  /// Writes the member `obligations`.
  static func write(_ obligations: [ObligationReport], to writer: inout JSONWriter) {
    writer.member("obligations", obligations.indices) { writer, index in
      guard let verdicts = ObligationVerdicts(of: obligations, at: index) else {
        return write(obligations[index], to: &writer)
      }
      writer.repeated(
        at: StretchPlace.ofObligation(index, with: verdicts),
        from: .init(identity: obligations[index].identityKey, verdicts: verdicts),
        obligations[index].identity
      ) { write(obligations[index], to: &$0) }
    }
  }

  private static func write(_ obligation: ObligationReport, to writer: inout JSONWriter) {
    writer.object {
      $0.member("id", obligation.id)
      $0.member("applicability", obligation.applicability.rawValue)
      $0.member("verdict", obligation.verdict.rawValue)
      $0.member("severity", obligation.severity.rawValue)
      if let waiver = obligation.waiver { write(waiver, to: &$0) }
      $0.member("elements", obligation.elements) { writer, element in
        writer.object {
          $0.member("id", element.id)
          $0.member("verdict", element.verdict.rawValue)
        }
      }
    }
  }

  /// Writes the member `waiver`.
  static func write(_ waiver: AppliedWaiver, to writer: inout JSONWriter) {
    writer.member("waiver") {
      $0.member("reason", waiver.reason)
      $0.member("approvedBy", waiver.approvedBy)
      $0.member("expires", waiver.expires)
    }
  }
}
