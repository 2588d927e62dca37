/// The file, or the part of a file, that a plan was read from.
public struct PlanSource: Sendable, Hashable {
  /// The path as the user gave it; for a submission of several files, the first.
  public var path: String
  /// SHA-256 of the plan's own bytes in lower-case hexadecimal digits: in a compilation, those from
  /// its title to the next plan's, so that a compilation can be streamed.
  public var sha256: String
  /// The format read: `text`, `markdown`, `docx`, `xlsx`, `html`, `csv`, `pdf` …
  public var format: String

  /// Creates a source.
  public init(path: String, sha256: String, format: String) {
    self.path = path
    self.sha256 = sha256
    self.format = format
  }
}
