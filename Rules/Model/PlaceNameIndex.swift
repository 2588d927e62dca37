/// The registered names of two characters and more, ready to be found at a place of a text.
struct PlaceNameIndex: Sendable {
  /// A name and whom it means.
  struct Entry: Sendable {
    let name: [Unicode.Scalar]
    let jurisdiction: Jurisdiction
    /// Whether the name says no 省, 市 or 区, so that what follows can make another name of it.
    let isShort: Bool
  }

  private let entries: [Unicode.Scalar: [Entry]]

  /// Indexes names and aliases; names of one character are left out, because they occur in words.
  init(_ jurisdictions: [Jurisdiction]) {
    var entries: [Unicode.Scalar: [Entry]] = [:]
    for jurisdiction in jurisdictions {
      for name in [jurisdiction.name] + jurisdiction.aliases {
        let scalars = Array(name.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, scalars.count > 1 else {
          continue
        }
        entries[first, default: []].append(
          Entry(
            name: scalars, jurisdiction: jurisdiction,
            isShort: !"省市区县团".unicodeScalars.contains(last)))
      }
    }
    self.entries = entries.mapValues { $0.sorted { $0.name.count > $1.name.count } }
  }

  /// The longest name with which a text begins.
  func longest(at text: ArraySlice<Unicode.Scalar>) -> Entry? {
    guard let first = text.first else { return nil }
    return entries[first]?.first { text.starts(with: $0.name) }
  }
}
