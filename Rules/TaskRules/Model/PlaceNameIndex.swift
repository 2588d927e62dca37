/// The registered names of two characters and more, ready to be found at a place of a text.
struct PlaceNameIndex: Sendable {
  /// A name and whom it means; it is shared, for a jurisdiction is much to copy at each look.
  final class Entry: Sendable {
    let name: [Unicode.Scalar]
    let jurisdiction: Jurisdiction
    /// Whether the name says no 省, 市 or 区, so that what follows can make another name of it.
    let isShort: Bool

    init(name: [Unicode.Scalar], jurisdiction: Jurisdiction, isShort: Bool) {
      (self.name, self.jurisdiction, self.isShort) = (name, jurisdiction, isShort)
    }
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

  /// The longest name that stands at a position of a text.
  func longest(in text: [Unicode.Scalar], at position: Int) -> Entry? {
    guard position < text.count, let entries = entries[text[position]] else { return nil }
    return entries.first { text[position...].starts(with: $0.name) }
  }
}
