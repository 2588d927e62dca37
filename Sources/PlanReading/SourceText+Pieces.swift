extension SourceText {
  /// Several parts of the text, each with the way back to the source.
  ///
  /// The ranges are UTF-8 ranges at character boundaries, in rising order and not overlapping.
  /// Cost: linear in the text, whatever the number of parts.
  func parts(_ ranges: [Range<Int>]) -> [SourceText] {
    var cutter = SourceTextCutter(self)
    return ranges.map { cutter.part($0) }
  }

  /// One part of the text.
  func part(_ range: Range<Int>) -> SourceText {
    if range == 0..<count, place != nil { return self }
    var cutter = SourceTextCutter(self)
    return cutter.part(range)
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
  private let source: SourceText
  /// The anchors; none where ``SourceText/place`` is the only one.
  private let anchors: [SourceText.Anchor]
  /// The first anchor behind the last place asked for.
  private var following = 0
  private var counted = (offset: 0, scalars: 0)

  init(_ source: SourceText) {
    self.source = source
    anchors = source.place == nil ? source.anchors : []
  }

  /// The next part. Ranges must not overlap those before.
  mutating func part(_ range: Range<Int>) -> SourceText {
    let range = range.clamped(to: 0..<source.count)
    let start = source.range.lowerBound
    let bytes = (start + range.lowerBound)..<(start + range.upperBound)
    if let place = source.place {
      let column = place.column + scalars(upTo: range.lowerBound)
      return SourceText(
        bytes, of: source.buffer, at: SourceText.TextPlace(line: place.line, column: column))
    }
    var places: [SourceText.Anchor] = []
    if let location = location(at: range.lowerBound) {
      places.append(SourceText.Anchor(offset: 0, location: location))
    }
    for anchor in anchors[following...] {
      guard anchor.offset < range.upperBound else { break }
      places.append(
        SourceText.Anchor(offset: anchor.offset - range.lowerBound, location: anchor.location))
    }
    return SourceText(bytes, of: source.buffer, anchors: places)
  }

  private mutating func location(at offset: Int) -> SourceLocation? {
    while following < anchors.count, anchors[following].offset <= offset {
      counted = (anchors[following].offset, 0)
      following += 1
    }
    guard following > 0 else { return anchors.first?.location }
    let anchor = anchors[following - 1]
    guard case .text(let line, let column) = anchor.location.place else { return anchor.location }
    return SourceLocation(
      place: .text(line: line, column: column + scalars(upTo: offset)), file: anchor.location.file)
  }

  /// The scalars from the last anchor to an offset, which are counted once only.
  private mutating func scalars(upTo offset: Int) -> Int {
    let next = counted.offset..<offset
    counted.scalars += source.ask { TextBytes.scalars(in: next, of: $0) }
    counted.offset = offset
    return counted.scalars
  }
}
