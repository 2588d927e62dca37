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

  /// A character of a line of a text file, from which columns are counted on.
  ///
  /// Hardly any text is ever asked for its column: it is not counted before.
  struct LinePlace: Sendable {
    /// Line and column, both from 1.
    var line: Int
    var column: Int
    /// Where the character stands in the text's buffer, not behind the text.
    var offset: Int

    /// Goes on to a character behind it in the same line. Cost: linear in the distance.
    mutating func move(to offset: Int, in buffer: Span<UInt8>) {
      column += TextBytes.scalars(in: self.offset..<offset, of: buffer)
      self.offset = offset
    }

    /// Goes on where the character is far behind, so that asking all parts of a long line for their
    /// columns is linear.
    mutating func follow(to offset: Int, in buffer: Span<UInt8>) {
      if offset - self.offset > 4096 { move(to: offset, in: buffer) }
    }
  }

  /// Where a text comes from.
  enum Origin: Sendable {
    /// One stretch of a line, as of nearly every text: an array for its only anchor would cost more
    /// than the text.
    case line(LinePlace)
    /// Any other places.
    case anchors([Anchor])
  }

  /// The bytes among which the text stands: its own, or those of a whole file.
  @usableFromInline private(set) var buffer: [UInt8]
  /// Where in ``buffer`` the text stands; the bytes there are UTF-8.
  @usableFromInline private(set) var range: Range<Int>
  /// Where it comes from.
  private(set) var origin: Origin

  /// Creates a text from its anchors.
  public init(text: String, anchors: [Anchor]) {
    buffer = Array(text.utf8)
    range = 0..<buffer.count
    origin = .anchors(anchors)
  }

  /// Creates a text that comes from no place.
  init(_ text: String) { self.init(text: text, anchors: []) }

  /// Takes a text out of the UTF-8 bytes of a text file. Cost: constant.
  init(_ range: Range<Int>, of buffer: [UInt8], at place: LinePlace) {
    self.buffer = buffer
    self.range = range
    origin = .line(place)
  }

  /// Takes a text out of any UTF-8 bytes.
  init(_ range: Range<Int>, of buffer: [UInt8], anchors: [Anchor]) {
    self.buffer = buffer
    self.range = range
    origin = .anchors(anchors)
  }

  /// The text, as it stands in the source, without markup. Cost: linear, as a String is made.
  public var text: String { String(decoding: buffer[range], as: UTF8.self) }

  /// Whether the text has no characters.
  public var isEmpty: Bool { range.isEmpty }

  /// Whether the text is a stretch of one line of a text file, so that it holds no line end.
  var isOfOneLine: Bool {
    if case .line = origin { true } else { false }
  }

  /// Length in UTF-8.
  var count: Int { range.count }

  /// Anchors in rising order of offset; the first has offset 0. Cost: an array is made.
  public var anchors: [Anchor] {
    get {
      switch origin {
      case .anchors(let anchors): anchors
      case .line(let place): [Anchor(offset: 0, location: location(at: 0, from: place))]
      }
    }
    set { origin = .anchors(newValue) }
  }

  /// Calls the body with the text in UTF-8. Cost: constant, the body's aside.
  @inlinable
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

  /// Where the text begins. Cost: linear in the distance to the start of its line.
  var start: SourceLocation? {
    switch origin {
    case .anchors(let anchors): anchors.first?.location
    case .line(let place): location(at: 0, from: place)
    }
  }

  private func location(at offset: Int, from place: LinePlace) -> SourceLocation {
    var place = place
    place.move(to: range.lowerBound + min(max(offset, 0), count), in: buffer.span)
    return .text(line: place.line, column: place.column)
  }

  /// The place of the character at a UTF-8 offset, or nil for a text without anchors.
  ///
  /// In a text source the column is counted on in Unicode scalars; the other kinds of place are as
  /// exact as their format allows. Cost: linear in the distance to the anchor, or to the start of a
  /// text file's line.
  public func location(at offset: Int) -> SourceLocation? {
    switch origin {
    case .line(let place): location(at: offset, from: place)
    case .anchors(let anchors): location(at: offset, among: anchors)
    }
  }

  private func location(at offset: Int, among anchors: [Anchor]) -> SourceLocation? {
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
    var places = anchors
    origin = .anchors([])
    if !isEmpty, !separator.isEmpty { add(Array(separator.utf8)[...]) }
    let offset = count
    add(next.buffer[next.range])
    places += next.anchors.map { Anchor(offset: $0.offset + offset, location: $0.location) }
    origin = .anchors(places)
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
