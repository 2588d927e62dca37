import Foundation

/// A folder of its own for a test, with a small list of rules that load quickly.
final class Workspace {
  /// The folder in which commands run.
  let folder: URL
  /// For the streams of runs, out of sight of the commands.
  let hidden: URL

  init() throws {
    let name = "bizuo-tests-\(UUID().uuidString)"
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    hidden = folder.appendingPathComponent(".streams")
    try FileManager.default.createDirectory(at: hidden, withIntermediateDirectories: true)
    try write(SmallRules.list, to: "rules/tasklist.yaml")
    try write(SmallRules.section, to: "rules/1-only.yaml")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes a file, with the folders above it.
  func write(_ data: Data, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// The text of a file.
  func text(of path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// Runs a command with the small rules.
  func run(_ arguments: String..., input: String = "") async throws -> BuiltBinary.Outcome {
    try await BuiltBinary.run(arguments + ["--rules", "rules"], in: self, input: input)
  }

  /// Runs a command exactly as given.
  func runPlainly(_ arguments: String...) async throws -> BuiltBinary.Outcome {
    try await BuiltBinary.run(arguments, in: self)
  }
}
