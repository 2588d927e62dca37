import PlanReading

/// The pieces of all files of an audit, read when they are needed.
struct AuditInputs: ~Copyable {
  /// A piece of a file, or why a file cannot be read.
  enum Input: Sendable {
    /// A piece, and the path of its file.
    case piece(TextPiece, path: String)
    /// A file that cannot be read, or not to its end.
    case failure(ReadingError)
  }

  private let reader: PlanReader
  private var paths: ArraySlice<String>
  private var open: TextPieces?
  private var path = ""

  /// Creates the inputs of some files.
  init(paths: [String], reader: PlanReader) {
    self.paths = paths[...]
    self.reader = reader
  }

  /// The next input, or nil at the end.
  mutating func next() -> Input? {
    while true {
      do {
        if let piece = try open?.next() { return .piece(piece, path: path) }
        open = nil
        guard let path = paths.popFirst() else { return nil }
        self.path = path
        open = try reader.pieces(of: path)
      } catch {
        open = nil
        return .failure(error)
      }
    }
  }
}
