/// Stretches of compact JSON that come back in plan after plan: written once, then copied.
///
/// Most of a full report says the same of every plan: ids, names, what is missing and what to write. A
/// stretch is kept by its place in the report, together with the texts that it was written from, and
/// serves as long as these are the same. Texts of one rulebook share their memory, so that comparing
/// them is a look at two words each. Memory is bounded by the places of one report.
struct RepeatedStretches {
  /// What a stretch is written from: all that its bytes depend on.
  struct Source: Equatable {
    /// Texts, as many as there are.
    var texts: (String, String, String, String)
    /// A number.
    var number: Int

    /// Names what a stretch is written from.
    init(
      _ first: String, _ second: String = "", _ third: String = "", _ fourth: String = "",
      number: Int = 0
    ) {
      texts = (first, second, third, fourth)
      self.number = number
    }

    static func == (left: Source, right: Source) -> Bool {
      left.texts == right.texts && left.number == right.number
    }
  }

  private struct Stretch {
    var source: Source
    var bytes: [UInt8]
  }

  private var stretches: [Stretch?] = []

  /// The bytes written from a source at a place before; nil where other ones were, or none.
  func bytes(at place: Int, from source: Source) -> [UInt8]? {
    guard place < stretches.count, let stretch = stretches[place], stretch.source == source else {
      return nil
    }
    return stretch.bytes
  }

  /// Keeps what was written from a source at a place.
  mutating func keep(_ bytes: [UInt8], at place: Int, from source: Source) {
    if place >= stretches.count {
      stretches.append(contentsOf: repeatElement(nil, count: place + 1 - stretches.count))
    }
    stretches[place] = Stretch(source: source, bytes: bytes)
  }
}
