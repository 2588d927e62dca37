import Compliance

/// Writes obligations with their verdicts and no more: what a report of a hundred thousand plans
/// consists of.
///
/// Obligations and elements are reached in place: copying them costs more than writing them. What is
/// the same in every plan's report is written once, see ``RepeatedStretches``.
enum VerdictsJSON {
  /// Writes the member `obligations`.
  static func write(_ obligations: [ObligationReport], to writer: inout JSONWriter) {
    var place = StretchPlace()
    writer.member("obligations", obligations.indices) { writer, index in
      writer.object {
        $0.members(
          at: place.ofObligation(obligations[index].applicability),
          from: obligations[index].identity
        ) {
          $0.member("id", obligations[index].id)
          $0.member("applicability", obligations[index].applicability.rawValue)
        }
        place.advance()
        $0.member("verdict", obligations[index].verdict.rawValue)
        $0.member("severity", obligations[index].severity.rawValue)
        if let waiver = obligations[index].waiver { write(waiver, to: &$0) }
        write(obligations[index].elements, at: &place, to: &$0)
      }
    }
  }

  private static func write(
    _ elements: [ElementReport], at place: inout StretchPlace, to writer: inout JSONWriter
  ) {
    writer.member("elements", elements.indices) { writer, index in
      let verdict = elements[index].verdict
      writer.object {
        $0.members(
          at: place.ofElement(verdict, isCore: false, isBare: true), from: elements[index].identity
        ) {
          $0.member("id", elements[index].id)
          $0.member("verdict", verdict.rawValue)
        }
      }
      place.advance()
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
