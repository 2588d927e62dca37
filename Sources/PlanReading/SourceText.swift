/// Text gathered from one or more places of a source, with the way back to them.
///
/// A text taken from a file is a range of the file's own bytes: taking it, or a part of it, copies
/// nothing. The bytes stay in memory as long as any text of theirs does.
public struct SourceText: Sendable {
  /// A place of the source from which the text goes on, scalar by scalar.
  public struct Anchor: Sendable, Hashable {
    /// UTF-8 offset in the gathered text at which this place begins.
    public var offset: Int
    /// The place in the source.
    public var location: SourceLocation

    /// Creates an anchor.
    public init(offset: Int, location: SourceLocation) {
      self.offset = offset
      self.location = location
    }
  }

  /// Line and column, both from 1, at which a text begins in a text file.
  struct TextPlace: Sendable {
    var line: Int
    var column: Int
  }

  /// The bytes among which the text stands: its own, or those of a whole file.
  private(set) var buffer: [UInt8]
  /// Where in ``buffer`` the text stands; the bytes there are UTF-8.
  private(set) var range: Range<Int>
  /// The only place that the text comes from, where that is in a text file, as for nearly every
  /// text: an array for its anchor would cost more than the text.
  private(set) var place: TextPlace?
  /// The anchors of any other text; nil where ``place`` says it all.
  private var several: [Anchor]?

  /// Creates a text from its anchors.
  public init(text: String, anchors: [Anchor]) {
    buffer = Array(text.utf8)
    range = 0..<buffer.count
    self.anchors = anchors
  }

  /// Creates a text that comes from no place.
  init(_ text: String) { self.init(text: text, anchors: []) }

  /// Takes a text out of the UTF-8 bytes of a text file. Cost: constant.
  init(_ range: Range<Int>, of buffer: [UInt8], at place: TextPlace) {
    self.buffer = buffer
    self.range = range
    self.place = place
  }

  /// Takes a text out of any UTF-8 bytes.
  init(_ range: Range<Int>, of buffer: [UInt8], anchors: [Anchor]) {
    self.buffer = buffer
    self.range = range
    self.anchors = anchors
  }

  /// The text, as it stands in the source, without markup. Cost: linear, as a String is made.
  public var text: String { String(decoding: buffer[range], as: UTF8.self) }

  /// Whether the text has no characters.
  public var isEmpty: Bool { range.isEmpty }

  /// Length in UTF-8.
  var count: Int { range.count }

  /// Anchors in rising order of offset; the first has offset 0. Cost: an array is made.
  public var anchors: [Anchor] {
    get {
      guard let place else { return several ?? [] }
      return [Anchor(offset: 0, location: .text(line: place.line, column: place.column))]
    }
    set {
      if newValue.count == 1, newValue[0].offset == 0, newValue[0].location.file == nil,
        case .text(let line, let column) = newValue[0].location.place
      {
        (place, several) = (TextPlace(line: line, column: column), nil)
      } else {
        (place, several) = (nil, newValue)
      }
    }
  }

  /// Calls the body with the text in UTF-8. Cost: constant, the body's aside.
  public func withUTF8<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Asks a question of the text's bytes.
  @inline(__always)
  func ask<Answer>(_ question: (Span<UInt8>) -> Answer) -> Answer {
    question(buffer.span.extracting(range))
  }

  /// Where the text begins.
  var start: SourceLocation? {
    guard let place else { return several?.first?.location }
    return .text(line: place.line, column: place.column)
  }

  /// The place of the character at a UTF-8 offset, or nil for a text without anchors.
  ///
  /// In a text source the column is counted on from the anchor in Unicode scalars; the other kinds
  /// of place are as exact as their format allows. Cost: linear in the distance to the anchor.
  public func location(at offset: Int) -> SourceLocation? {
    if let place {
      // Most texts: without an array for their only anchor.
      let scalars = ask { TextBytes.scalars(in: 0..<min(max(offset, 0), count), of: $0) }
      return .text(line: place.line, column: place.column + scalars)
    }
    guard let anchor = anchors.last(where: { $0.offset <= offset }) ?? anchors.first else {
      return nil
    }
    guard case .text(let line, let column) = anchor.location.place else { return anchor.location }
    let start = min(anchor.offset, count)
    let end = min(max(offset, anchor.offset), count)
    let scalars = ask { TextBytes.scalars(in: start..<end, of: $0) }
    return SourceLocation(
      place: .text(line: line, column: column + scalars), file: anchor.location.file)
  }

  /// Adds bytes behind the text; from then on it has a buffer of its own.
  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    if range != 0..<buffer.count { buffer = Array(buffer[range]) }
    buffer += bytes
    range = 0..<buffer.count
  }

  /// Appends another text behind a separator that stands in no source.
  mutating func append(_ next: SourceText, separator: String) {
    guard !next.isEmpty else { return }
    if !isEmpty, !separator.isEmpty { add(Array(separator.utf8)[...]) }
    let offset = count
    add(next.buffer[next.range])
    anchors += next.anchors.map { Anchor(offset: $0.offset + offset, location: $0.location) }
  }
}

extension SourceText: Hashable {
  /// Whether both have the same text from the same places.
  public static func == (left: SourceText, right: SourceText) -> Bool {
    left.buffer[left.range] == right.buffer[right.range] && left.anchors == right.anchors
  }

  /// Hashes text and places.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(buffer[range])
    hasher.combine(anchors)
  }
}
