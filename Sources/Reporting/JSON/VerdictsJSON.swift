import Compliance

/// Writes obligations with their verdicts and no more: what a report of a hundred thousand plans
/// consists of.
///
/// Obligations and elements are reached in place: copying them costs more than writing them.
enum VerdictsJSON {
  /// Writes the member `obligations`.
  static func write(_ obligations: [ObligationReport], to writer: inout JSONWriter) {
    writer.member("obligations", obligations.indices) { writer, index in
      writer.object {
        $0.member("id", obligations[index].id)
        $0.member("applicability", obligations[index].applicability.rawValue)
        $0.member("verdict", obligations[index].verdict.rawValue)
        $0.member("severity", obligations[index].severity.rawValue)
        if let waiver = obligations[index].waiver { write(waiver, to: &$0) }
        write(obligations[index].elements, to: &$0)
      }
    }
  }

  private static func write(_ elements: [ElementReport], to writer: inout JSONWriter) {
    writer.member("elements", elements.indices) { writer, index in
      writer.pair("id", elements[index].id, "verdict", elements[index].verdict.rawValue)
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
