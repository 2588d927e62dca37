extension SourceText {
  /// Several parts of the text, each with the way back to the source.
  ///
  /// The ranges are UTF-8 ranges at character boundaries, in rising order and not overlapping.
  /// Cost: linear in the text, whatever the number of parts.
  func parts(_ ranges: [Range<Int>]) -> [SourceText] {
    let bytes = Array(text.utf8)
    var cutter = SourceTextCutter(self, bytes: bytes)
    return ranges.map { cutter.part($0) }
  }

  /// One part of the text.
  func part(_ range: Range<Int>) -> SourceText {
    if range == 0..<text.utf8.count, anchors.count == 1, anchors[0].offset == 0 { return self }
    return parts([range]).first ?? SourceText(text: "", anchors: [])
  }

  /// Joins what follows on another line, page or cell: without a space, unless both sides are
  /// letters or digits of a script that puts spaces between words.
  mutating func join(_ next: SourceText) {
    guard !next.text.isEmpty else { return }
    if text.isEmpty {
      self = next
      return
    }
    if let last = text.unicodeScalars.last, let first = next.text.unicodeScalars.first,
      Self.isWordCharacter(last), Self.isWordCharacter(first)
    {
      text += " "
    }
    let offset = text.utf8.count
    text += next.text
    anchors += next.anchors.map { Anchor(offset: $0.offset + offset, location: $0.location) }
  }

  /// Where the text begins.
  var start: SourceLocation? { anchors.first?.location }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar))
  }
}

/// Takes parts out of a text whose bytes are at hand, in rising order.
struct SourceTextCutter {
  private let bytes: [UInt8]
  private var tracker: AnchorTracker

  init(_ source: SourceText, bytes: [UInt8]) {
    self.bytes = bytes
    tracker = AnchorTracker(anchors: source.anchors)
  }

  /// The next part. Ranges must not overlap those before.
  mutating func part(_ range: Range<Int>) -> SourceText {
    let range = range.clamped(to: 0..<bytes.count)
    var places: [SourceText.Anchor] = []
    if let location = tracker.location(at: range.lowerBound, of: bytes) {
      places.append(SourceText.Anchor(offset: 0, location: location))
    }
    for anchor in tracker.anchors[tracker.following...] {
      guard anchor.offset < range.upperBound else { break }
      places.append(
        SourceText.Anchor(offset: anchor.offset - range.lowerBound, location: anchor.location))
    }
    return SourceText(text: String(decoding: bytes[range], as: UTF8.self), anchors: places)
  }
}

/// Walks a text and its anchors once, in rising order.
private struct AnchorTracker {
  let anchors: [SourceText.Anchor]
  /// The first anchor behind the last place asked for.
  private(set) var following = 0
  private var counted = (offset: 0, scalars: 0)

  init(anchors: [SourceText.Anchor]) { self.anchors = anchors }

  mutating func location(at offset: Int, of bytes: [UInt8]) -> SourceLocation? {
    while following < anchors.count, anchors[following].offset <= offset {
      counted = (anchors[following].offset, 0)
      following += 1
    }
    guard following > 0 else { return anchors.first?.location }
    let anchor = anchors[following - 1]
    guard case .text(let line, let column) = anchor.location.place else { return anchor.location }
    counted.scalars += TextBytes.scalars(in: counted.offset..<offset, of: bytes)
    counted.offset = offset
    return SourceLocation(
      place: .text(line: line, column: column + counted.scalars), file: anchor.location.file)
  }
}
