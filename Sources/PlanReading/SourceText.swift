/// Text gathered from one or more places of a source, with the way back to them.
public struct SourceText: Sendable, Hashable {
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

  /// The text, as it stands in the source, without markup.
  public var text: String
  /// Anchors in rising order of offset; the first has offset 0.
  public var anchors: [Anchor]

  /// Creates a text from its anchors.
  public init(text: String, anchors: [Anchor]) {
    self.text = text
    self.anchors = anchors
  }

  /// Calls the body with the text in UTF-8.
  public func withUTF8<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    var text = text
    return try text.withUTF8(body)
  }

  /// The place of the character at a UTF-8 offset, or nil for a text without anchors.
  ///
  /// In a text source the column is counted on from the anchor in Unicode scalars; the other kinds
  /// of place are as exact as their format allows. Cost: linear in the distance to the anchor.
  public func location(at offset: Int) -> SourceLocation? {
    guard let anchor = anchors.last(where: { $0.offset <= offset }) ?? anchors.first else {
      return nil
    }
    guard case .text(let line, let column) = anchor.location.place else { return anchor.location }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: min(anchor.offset, utf8.count))
    let end = utf8.index(utf8.startIndex, offsetBy: min(max(offset, anchor.offset), utf8.count))
    let scalars = utf8[start..<end].count { $0 & 0xC0 != 0x80 }
    return SourceLocation(
      place: .text(line: line, column: column + scalars), file: anchor.location.file)
  }
}
