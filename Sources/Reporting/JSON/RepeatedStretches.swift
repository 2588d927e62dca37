import Compliance

/// Stretches of compact JSON that come back in plan after plan: written once, then copied.
///
/// Most of a full report says the same of every plan: ids, names, what is missing and what to write. A
/// stretch is kept by its place in the report, together with the identity of what it was written from,
/// and serves as long as that is the same. Memory is bounded: what one place has said of many things is
/// forgotten with all the rest when it has grown too much.
struct RepeatedStretches {
  /// Several times what a report has to repeat.
  private static let mostBytes = 1 << 20

  private struct Place {
    var key: SharedIdentity.Key?
    var range = 0..<0
  }

  private var places: [Place] = []
  /// Keep what the keys name in memory, and so from being named anew.
  private var identities: [SharedIdentity] = []
  /// All stretches, one behind the other.
  private var bytes: [UInt8] = []

  /// Copies what was written at a place before; false where that was from something else, or nothing.
  func copy(at place: Int, from key: SharedIdentity.Key, to buffer: inout ByteBuffer) -> Bool {
    guard place < places.count, places[place].key == key else { return false }
    bytes.withUnsafeBufferPointer {
      buffer.append(UnsafeBufferPointer(rebasing: $0[places[place].range]))
    }
    return true
  }

  /// Keeps what was written at a place.
  mutating func keep(_ stretch: ArraySlice<UInt8>, at place: Int, from identity: SharedIdentity) {
    if bytes.count + stretch.count > Self.mostBytes { self = RepeatedStretches() }
    while places.count <= place { places.append(Place()) }
    identities.append(identity)
    places[place] = Place(
      key: identity.key, range: bytes.count..<(bytes.count + stretch.count))
    bytes += stretch
  }
}
