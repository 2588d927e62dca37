import Compliance

/// Writes what people decided about an element, and how other plans cover it: only where there is such.
enum ReviewJSON {
  /// Writes the members `rulings`, `waiver` and `exemplars`.
  static func write(on element: ElementReport, to writer: inout JSONWriter) {
    if !element.rulings.isEmpty {
      writer.member("rulings", element.rulings) { writer, ruling in
        writer.object { write(ruling, to: &$0) }
      }
    }
    if let waiver = element.waiver { VerdictsJSON.write(waiver, to: &writer) }
    if !element.exemplars.isEmpty {
      writer.member("exemplars", element.exemplars) { writer, exemplar in
        writer.object {
          $0.member("jurisdiction", exemplar.jurisdiction)
          $0.member("item", exemplar.item)
          $0.member("quote", exemplar.quote)
        }
      }
    }
  }

  private static func write(_ ruling: AppliedRuling, to writer: inout JSONWriter) {
    writer.member("item", ruling.item)
    writer.member("carries", ruling.carries)
    writer.member("found", ruling.found.rawValue)
    writer.member("reason", ruling.reason)
    writer.member("reviewer", ruling.reviewer)
    writer.member("date", ruling.date)
  }
}
