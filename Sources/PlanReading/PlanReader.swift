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
    let (document, format) = try document(bytes: bytes, path: path)
    let source = PlanSource(path: path, sha256: "", format: format)
    return PlanAssembler().plans(from: document, source: source)
  }

  /// A file's paragraphs and tables, and the name of its format.
  public func document(
    bytes: [UInt8], path: String
  ) throws(ReadingError) -> (Document, format: String) {
    for format in DocumentFormats.all where format.recognises(bytes, path: path) {
      return (try format.document(from: bytes, path: path, limits: limits), format.name)
    }
    throw .binary(path)
  }
}
