/// A number without a measure.
struct EmptyEntry {
  /// The printed number, where there is one.
  var number: Int?
  /// The heading that has nothing below it, where it is one.
  var title: String?
  var location: SourceLocation?
}

/// A section's printed number.
struct SectionNumber {
  var marker: Marker
  var location: SourceLocation?
}
