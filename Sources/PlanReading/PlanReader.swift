/// Reads the plans of a file, whatever its format.
public struct PlanReader: Sendable {
  /// Bounds against hostile input.
  public var limits: ReadingLimits

  /// Creates a reader.
  public init(limits: ReadingLimits = .default) {
    self.limits = limits
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
    _ bytes: [UInt8], path: String, format: String
  ) throws(ReadingError) -> [Plan] {
    let text = try TextDecoding.decode(bytes, path: path)
    let document = Document(blocks: TextBlocks.blocks(of: text.bytes))
    let source = PlanSource(path: path, sha256: "", format: format)
    var plans = PlanAssembler().plans(from: document, source: source)
    guard plans.count > 1 else {
      for index in plans.indices { plans[index].source.sha256 = SHA256.hex(of: bytes[...]) }
      return plans
    }
    let ranges = TextPlanRanges.ranges(of: plans, in: text.bytes)
    for (index, range) in ranges.enumerated() {
      plans[index].source.sha256 = SHA256.hex(of: text.bytes[range])
    }
    return plans
  }
}
