extension SourceText {
  /// Several parts of the text, each with the way back to the source.
  ///
  /// The ranges are UTF-8 ranges at character boundaries, in rising order and not overlapping.
  /// Cost: linear in the text, whatever the number of parts.
  func parts(_ ranges: [Range<Int>]) -> [SourceText] {
    var cutter = SourceTextCutter(self)
    return ranges.map { cutter.part($0, of: self) }
  }

  /// One part of the text.
  func part(_ range: Range<Int>) -> SourceText {
    var cutter = SourceTextCutter(self)
    return cutter.part(range, of: self)
  }

  /// Joins what follows on another line, page or cell: without a space, unless both sides are
  /// letters or digits of a script that puts spaces between words.
  mutating func join(_ next: SourceText) {
    guard !next.isEmpty else { return }
    if isEmpty {
      self = next
      return
    }
    let needsSpace =
      Self.isWordCharacter(buffer[range.upperBound - 1])
      && Self.isWordCharacter(next.buffer[next.range.lowerBound])
    append(next, separator: needsSpace ? " " : "")
  }

  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

/// Takes parts out of a text, in rising order.
struct SourceTextCutter {
  private var origin: SourceText.Origin
  /// The first anchor behind the last place asked for.
  private var following = 0
  private var counted = (offset: 0, scalars: 0)

  /// - Parameter source: The text that all parts are taken of.
  init(_ source: SourceText) {
    origin = source.origin
  }

  /// The next part. Ranges must not overlap those before.
  mutating func part(_ range: Range<Int>, of source: SourceText) -> SourceText {
    let range = range.clamped(to: 0..<source.count)
    let start = source.range.lowerBound
    let bytes = (start + range.lowerBound)..<(start + range.upperBound)
    switch origin {
    case .line(var place):
      place.follow(to: bytes.lowerBound, in: source.buffer.span)
      origin = .line(place)
      return SourceText(bytes, of: source.buffer, at: place)
    case .anchors(let anchors):
      let places = self.anchors(of: range, in: source, among: anchors)
      return SourceText(bytes, of: source.buffer, anchors: places)
    }
  }

  private mutating func anchors(
    of range: Range<Int>, in source: SourceText, among anchors: [SourceText.Anchor]
  ) -> [SourceText.Anchor] {
    var places: [SourceText.Anchor] = []
    if let location = location(at: range.lowerBound, in: source, among: anchors) {
      places.append(SourceText.Anchor(offset: 0, location: location))
    }
    for anchor in anchors[following...] {
      guard anchor.offset < range.upperBound else { break }
      places.append(
        SourceText.Anchor(offset: anchor.offset - range.lowerBound, location: anchor.location))
    }
    return places
  }

  private mutating func location(
    at offset: Int, in source: SourceText, among anchors: [SourceText.Anchor]
  ) -> SourceLocation? {
    while following < anchors.count, anchors[following].offset <= offset {
      counted = (anchors[following].offset, 0)
      following += 1
    }
    guard following > 0 else { return anchors.first?.location }
    let anchor = anchors[following - 1]
    guard case .text(let line, let column) = anchor.location.place else { return anchor.location }
    // The scalars from the last anchor on are counted once only.
    let next = counted.offset..<offset
    counted.scalars += source.ask { TextBytes.scalars(in: next, of: $0) }
    counted.offset = offset
    return SourceLocation(
      place: .text(line: line, column: column + counted.scalars), file: anchor.location.file)
  }
}
