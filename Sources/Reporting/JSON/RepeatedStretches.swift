import Compliance

/// Stretches of compact JSON that come back in plan after plan: written once, then copied.
///
/// Most of a report says the same of every plan: ids, names, what is missing and what to write; and a
/// plan's verdicts on the elements of an obligation come in few patterns. A stretch is kept by its place,
/// together with what it was written from, and serves as long as that is the same. Memory is bounded:
/// what one place has said of many things is forgotten with all the rest when it has grown too much.
struct RepeatedStretches {
  /// What a stretch was written from, with everything that it says beyond its place.
  struct Source: Equatable {
    /// Names what the stretch is about.
    var identity: SharedIdentity.Key
    /// What is said of it, for an obligation with its verdicts.
    var verdicts: ObligationVerdicts?
  }

  /// Several times what a report has to repeat.
  private static let mostBytes = 1 << 20

  private struct Place {
    var source: Source?
    var range = 0..<0
  }

  private var places: [Place] = []
  /// Keep what the sources name in memory, and so from being named anew.
  private var identities: [SharedIdentity] = []
  /// All stretches, one behind the other.
  private var bytes: [UInt8] = []

  /// Copies what was written at a place before; false where that was from something else, or nothing.
  func copy(at place: Int, from source: Source, to buffer: inout ByteBuffer) -> Bool {
    guard place < places.count, places[place].source == source else { return false }
    bytes.withUnsafeBufferPointer {
      buffer.append(UnsafeBufferPointer(rebasing: $0[places[place].range]))
    }
    return true
  }

  /// Keeps what was written at a place, and what its source names.
  mutating func keep(
    _ stretch: UnsafeBufferPointer<UInt8>, at place: Int, from source: Source,
    _ identity: SharedIdentity
  ) {
    if bytes.count + stretch.count > Self.mostBytes { self = RepeatedStretches() }
    while places.count <= place { places.append(Place()) }
    identities.append(identity)
    places[place] = Place(
      source: source, range: bytes.count..<(bytes.count + stretch.count))
    bytes += stretch
  }
}
