/// Turns byte offsets of a text into lines and columns.
///
/// Offsets asked for in rising order cost no more than one pass over the text, also where a page is
/// all one line.
struct SourceCursor {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Creates a cursor over text in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The place of a byte offset; offsets beyond the end are at the end.
  mutating func location(at target: Int) -> SourceLocation {
    if target < offset { (offset, line, column) = (0, 1, 1) }
    let end = min(target, bytes.count)
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return .text(line: line, column: column)
  }

  /// Whether a byte of the source is the given one.
  func holds(_ byte: UInt8, at offset: Int) -> Bool {
    bytes.indices.contains(offset) && bytes[offset] == byte
  }
}
