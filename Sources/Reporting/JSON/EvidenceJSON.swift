import Compliance

/// Writes the words of a plan that carry an element, and those nearest to one that is absent.
enum EvidenceJSON {
  /// Writes evidence as an object.
  static func write(_ evidence: Evidence, to writer: inout JSONWriter) {
    writer.object {
      $0.member("item", evidence.item)
      $0.member("ordinal", evidence.ordinal)
      $0.member("verdict", evidence.verdict.rawValue)
      $0.member("quote", evidence.quote)
      if evidence.inDeliverable { $0.member("inDeliverable", true) }
      $0.member("matched", evidence.matched)
      PlaceJSON.writeMember(evidence.location, to: &$0)
    }
  }

  /// Writes the nearest measure as an object.
  static func write(_ nearest: Gap.Nearest, to writer: inout JSONWriter) {
    writer.object {
      $0.member("item", nearest.item)
      $0.member("ordinal", nearest.ordinal)
      $0.member("quote", nearest.quote)
      $0.key("similarity")
      $0.value(thousandthsOf: nearest.similarity)
      PlaceJSON.writeMember(nearest.location, to: &$0)
    }
  }
}
