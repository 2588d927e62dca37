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

  private let path: String
  private let limits: ReadingLimits
  /// About how large a piece is.
  private let pieceLength: Int
  private let descriptor: Int32
  private var rest: [UInt8]
  private var line = 1
  private var isAtEnd: Bool
  private let isCut: Bool
  /// How far titles were looked for in vain.
  private var searched = 0

  /// Opens a file. Throws where it cannot be read.
  init(path: String, limits: ReadingLimits, pieceLength: Int) throws(ReadingError) {
    let (descriptor, whole) = try Self.opened(path, limits: limits)
    self.path = path
    self.limits = limits
    self.pieceLength = pieceLength
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
      if rest.count >= pieceLength || isAtEnd {
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
    // The piece keeps the buffer, and what is behind it is copied: that is far less.
    var bytes = Array(rest[end...])
    swap(&bytes, &rest)
    bytes.removeLast(bytes.count - end)
    let piece = TextPiece(bytes: bytes, firstLine: line, isWhole: isFirst && isAtEnd)
    line += TextBytes.occurrences(of: 0x0A, in: bytes.span)
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

  /// Reads on: a piece's length, or as much as there is already, so that a long text without titles
  /// is not copied again and again. What is at hand moves into the new buffer, which is not filled
  /// with zeros before.
  private mutating func readOn() throws(ReadingError) {
    let count = max(pieceLength, rest.count)
    let (descriptor, atHand) = (descriptor, rest)
    var (length, failure) = (0, Int32(0))
    rest = [UInt8](unsafeUninitializedCapacity: atHand.count + count) { buffer, filled in
      let start = buffer.initialize(fromContentsOf: atHand)
      while length < count, failure == 0, let base = buffer.baseAddress {
        let got = FileBytes.readSome(
          descriptor, into: base, at: start + length, most: count - length)
        if got == 0 { break }
        if got > 0 { length += got } else if errno != EINTR { failure = errno }
      }
      filled = start + length
    }
    guard failure == 0 else { throw .unreadable(path, reason: FileBytes.reason(failure)) }
    isAtEnd = length < count
  }
}
