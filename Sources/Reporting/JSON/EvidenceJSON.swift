import Compliance

/// Writes the words of a plan that carry an element, and those nearest to one that is absent.
enum EvidenceJSON {
  /// Writes evidence as an object.
  static func write(_ evidence: Evidence, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("item", evidence.item)
      writer.member("ordinal", evidence.ordinal)
      writer.member("verdict", evidence.verdict.rawValue)
      evidence.withQuoteUTF8 { writer.member("quote", utf8: $0) }
      if evidence.inDeliverable { writer.member("inDeliverable", true) }
      writer.arrayMember("matched") { writer in
        evidence.forEachMatchedUTF8 { writer.value(utf8: $0) }
      }
      PlaceJSON.writeMember(evidence.location, to: &writer)
    }
  }

  /// Writes the nearest measure as an object.
  static func write(_ nearest: Gap.Nearest, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("item", nearest.item)
      writer.member("ordinal", nearest.ordinal)
      nearest.withQuoteUTF8 { writer.member("quote", utf8: $0) }
      writer.key("similarity")
      writer.value(thousandthsOf: nearest.similarity)
      PlaceJSON.writeMember(nearest.location, to: &writer)
    }
  }
}
