import Compliance

/// Stretches of compact JSON that come back in plan after plan: written once, then copied.
///
/// Most of a full report says the same of every plan: ids, names, what is missing and what to write. A
/// stretch is kept by its place in the report, together with the identity of what it was written from,
/// and serves as long as that is the same. Memory is bounded by the places of one report.
struct RepeatedStretches {
  private var identities: [SharedIdentity?] = []
  private var stretches: [[UInt8]] = []

  /// Copies what was written at a place before; false where that was from something else, or nothing.
  func copy(
    at place: Int, from identity: SharedIdentity, to buffer: inout ByteBuffer
  ) -> Bool {
    guard place < identities.count, identities[place] == identity else { return false }
    buffer.append(stretches[place])
    return true
  }

  /// Keeps what was written at a place.
  mutating func keep(_ bytes: [UInt8], at place: Int, from identity: SharedIdentity) {
    if place >= identities.count {
      let more = place + 1 - identities.count
      identities.append(contentsOf: repeatElement(nil, count: more))
      stretches.append(contentsOf: repeatElement([], count: more))
    }
    identities[place] = identity
    stretches[place] = bytes
  }
}
