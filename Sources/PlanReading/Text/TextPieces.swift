#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A stretch of a file that can be read by itself.
public struct TextPiece: Sendable {
  /// The bytes.
  public let bytes: [UInt8]
  /// The number of their first line in the file.
  public let firstLine: Int
  /// Whether this is all of the file.
  public let isWhole: Bool
}

/// The pieces of a file, one after the other.
///
/// A file up to a few megabytes is one piece. A longer text in UTF-8 is a compilation of many plans:
/// it is cut at lines that are titles, so that its plans can be read side by side and memory does not
/// grow with the file. A long text without titles stays one piece.
public struct TextPieces: ~Copyable {
  /// Files up to this size are not cut.
  static let wholeLimit = 4 << 20
  /// About how large a piece is.
  static let pieceLength = 192 << 10

  private let path: String
  private let limits: ReadingLimits
  private let descriptor: Int32
  private var rest: [UInt8]
  private var line = 1
  private var isAtEnd: Bool
  private let isCut: Bool
  /// How far titles were looked for in vain.
  private var searched = 0

  /// Opens a file. Throws where it cannot be read.
  public init(path: String, limits: ReadingLimits) throws(ReadingError) {
    let (descriptor, whole) = try Self.opened(path, limits: limits)
    self.path = path
    self.limits = limits
    self.descriptor = descriptor
    rest = whole
    isCut = descriptor >= 0
    isAtEnd = !isCut
  }

  /// A descriptor of a long file, or -1 and all bytes of another.
  private static func opened(
    _ path: String, limits: ReadingLimits
  ) throws(ReadingError) -> (descriptor: Int32, whole: [UInt8]) {
    guard path != "-", let size = FileBytes.size(path), size > wholeLimit else {
      return (-1, try FileBytes.read(path, limits: limits))
    }
    guard size <= limits.fileBytes else { throw .tooLarge(path, limit: limits.fileBytes) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, reason: FileBytes.reason(errno)) }
    return (descriptor, [])
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The next piece, or nil at the end. Throws where the file cannot be read on.
  public mutating func next() throws(ReadingError) -> TextPiece? {
    if !isCut {
      guard isAtEnd, line == 1 else { return nil }
      line = 0
      let whole = rest
      rest = []
      return TextPiece(bytes: whole, firstLine: 1, isWhole: true)
    }
    while true {
      if rest.count >= Self.pieceLength || isAtEnd {
        guard !rest.isEmpty else { return nil }
        if let piece = cut() { return piece }
      }
      try readOn()
    }
  }

  /// Takes what stands before the last title off; nil where there is no title to cut at.
  private mutating func cut() -> TextPiece? {
    let isFirst = line == 1
    // Other formats and encodings are read whole.
    if isFirst, searched == 0, !isUTF8Text { searched = .max }
    guard let end = isAtEnd ? rest.count : lastTitle() else {
      searched = max(searched, rest.count - 512)
      return nil
    }
    searched = 0
    let bytes = Array(rest[..<end])
    let piece = TextPiece(bytes: bytes, firstLine: line, isWhole: isFirst && isAtEnd)
    line += bytes.count { $0 == 0x0A }
    rest.removeFirst(end)
    return piece
  }

  /// Whether the first bytes are text in UTF-8, but for a character that they end in.
  private var isUTF8Text: Bool {
    let format = DocumentFormats.all.first { $0.recognises(rest, path: path) }
    guard format is PlainTextFormat.Type || format is MarkdownFormat.Type else { return false }
    return (UTF8Check.firstError(in: rest) ?? rest.count) + 3 >= rest.count
  }

  /// Where the last line starts that begins a plan, other than the first line.
  private func lastTitle() -> Int? {
    var end = rest.lastIndex(of: 0x0A)
    while let lineEnd = end, lineEnd > searched {
      let before = rest[..<lineEnd].lastIndex(of: 0x0A)
      let start = before.map { $0 + 1 } ?? 0
      let length = lineEnd - start
      if start > 0, (12...240).contains(length),
        let line = TitleLine(rest.span.extracting(start..<lineEnd)),
        line.beginsPlan
      {
        return start
      }
      end = before
    }
    return nil
  }

  private mutating func readOn() throws(ReadingError) {
    let count = Self.pieceLength
    let start = rest.count
    rest.append(contentsOf: repeatElement(0, count: count))
    var length = 0
    while length < count {
      let got = rest.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map {
          FileBytes.readSome(descriptor, into: $0, at: start + length, most: count - length)
        } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .unreadable(path, reason: FileBytes.reason(errno)) }
      guard got > 0 else {
        isAtEnd = true
        break
      }
      length += got
    }
    rest.removeLast(count - length)
  }
}
