import Hashing

/// Reads the plans of a file, whatever its format.
public struct PlanReader: Sendable {
  /// Bounds against hostile input.
  public var limits: ReadingLimits
  private let pieceLength: Int

  /// Creates a reader. `pieceLength` is about how many bytes of a long text are one piece: whoever makes
  /// much of a piece at once wants small ones, so that it stays in the processor's cache.
  public init(limits: ReadingLimits = .default, pieceLength: Int = 192 << 10) {
    self.limits = limits
    self.pieceLength = pieceLength
  }

  /// All plans of a file, in order: a compilation holds several.
  public func plans(in path: String) throws(ReadingError) -> [Plan] {
    try plans(bytes: FileBytes.read(path, limits: limits), path: path)
  }

  /// All plans of a file already in memory, such as standard input (`-`).
  public func plans(bytes: [UInt8], path: String) throws(ReadingError) -> [Plan] {
    guard !bytes.isEmpty else { throw .empty(path) }
    let format = try format(of: bytes, path: path)
    var plans: [Plan]
    if format is PlainTextFormat.Type || format is MarkdownFormat.Type {
      plans = try textPlans(bytes, path: path, format: format.name)
    } else {
      let document = try format.document(from: bytes, path: path, limits: limits)
      let source = PlanSource(
        path: path, sha256: SHA256.hex(of: bytes[...]), format: format.name)
      plans = PlanAssembler().plans(from: document, source: source)
      for index in plans.indices { plans[index].findings += document.findings }
    }
    plans.removeAll { $0.items.isEmpty }
    guard !plans.isEmpty else { throw .noItems(path) }
    return plans
  }

  /// The pieces of a file that can be read side by side.
  public func pieces(of path: String) throws(ReadingError) -> TextPieces {
    try TextPieces(path: path, limits: limits, pieceLength: pieceLength)
  }

  /// All plans of a piece. A piece of a cut file may hold none; a whole one throws then.
  public func plans(in piece: TextPiece, path: String) throws(ReadingError) -> [Plan] {
    if piece.isWhole { return try plans(bytes: piece.bytes, path: path) }
    let plans = try textPlans(
      piece.bytes, path: path, format: PlainTextFormat.name, firstLine: piece.firstLine,
      isWhole: false)
    return plans.filter { !$0.items.isEmpty }
  }

  /// A file's paragraphs and tables, and the name of its format.
  public func document(
    bytes: [UInt8], path: String
  ) throws(ReadingError) -> (Document, format: String) {
    guard !bytes.isEmpty else { throw .empty(path) }
    let format = try format(of: bytes, path: path)
    return (try format.document(from: bytes, path: path, limits: limits), format.name)
  }

  private func format(
    of bytes: [UInt8], path: String
  ) throws(ReadingError) -> any DocumentFormat.Type {
    for format in DocumentFormats.all where format.recognises(bytes, path: path) { return format }
    throw .binary(path)
  }

  /// Plans of a text; each plan of a compilation has the hash of its own bytes.
  private func textPlans(
    _ bytes: [UInt8], path: String, format: String, firstLine: Int = 1, isWhole: Bool = true
  ) throws(ReadingError) -> [Plan] {
    let text = try TextDecoding.decode(bytes, path: path)
    let document = Document(blocks: TextBlocks.blocks(of: text.bytes, firstLine: firstLine))
    let source = PlanSource(path: path, sha256: "", format: format)
    var plans = PlanAssembler().plans(from: document, source: source)
    guard plans.count > 1 || !isWhole else {
      for index in plans.indices { plans[index].source.sha256 = SHA256.hex(of: bytes[...]) }
      return plans
    }
    let ranges = TextPlanRanges.ranges(of: plans, in: text.bytes, firstLine: firstLine)
    for (index, range) in ranges.enumerated() {
      plans[index].source.sha256 = SHA256.hex(of: text.bytes[range])
    }
    return plans
  }
}
