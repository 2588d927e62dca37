/// The fields of a table's row that is written as a line of text.
struct RowFields {
  /// What parts them.
  enum Borders {
    case tabs
    /// Pipes, with one before the first field (GitHub Flavored Markdown, section 4.10); `\|` is none.
    case pipes
    /// Pipes between fields only, plain or full-width.
    case openPipes
  }

  private let borders: Borders
  private let end: Int
  /// Where the next field starts; nil behind the last.
  private var start: Int?

  /// The fields of a line.
  init(_ line: Range<Int>, borders: Borders, of bytes: Span<UInt8>) {
    self.borders = borders
    guard borders == .pipes else {
      (start, end) = (line.lowerBound, line.upperBound)
      return
    }
    let text = TextBytes.trimmed(line, of: bytes)
    end = text.upperBound
    start = text.lowerBound + 1 < end ? text.lowerBound + 1 : nil
  }

  /// The next field, with the white space around it.
  mutating func next(in bytes: Span<UInt8>) -> Range<Int>? {
    guard let start else { return nil }
    switch borders {
    case .tabs:
      let tab = TextBytes.firstIndex(of: 0x09, in: start..<end, of: bytes)
      self.start = tab.map { $0 + 1 }
      return start..<(tab ?? end)
    case .pipes:
      var border = start
      while border < end, bytes[border] != 0x7C || bytes[border - 1] == 0x5C { border += 1 }
      self.start = border + 1 < end ? border + 1 : nil
      return start..<border
    case .openPipes:
      var border = start
      while border < end, Self.pipe(at: border, in: bytes) == 0 { border += 1 }
      self.start = border < end ? border + Self.pipe(at: border, in: bytes) : nil
      return start..<border
    }
  }

  /// The length of the pipe at a place; 0 where there is none.
  private static func pipe(at place: Int, in bytes: Span<UInt8>) -> Int {
    if bytes[place] == 0x7C { return 1 }
    let wide = PipeFinder.wide
    guard bytes[place] == wide[0], place + wide.count <= bytes.count else { return 0 }
    return wide.indices.allSatisfy { bytes[place + $0] == wide[$0] } ? wide.count : 0
  }
}
