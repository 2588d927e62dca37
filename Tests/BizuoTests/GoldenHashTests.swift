import Foundation
import Testing

@testable import Hashing

/// The reports on the real texts, known by their hashes: the texts themselves are not ours to keep.
///
/// `Golden/regenerate.sh` writes the hashes anew. Where the texts are not at hand there is nothing to
/// compare.
@Suite("The reports on the real texts")
struct GoldenHashTests {
  private static let package = URL(filePath: #filePath).appending(path: "../../..").standardized
  private static let corpus: URL = {
    let given = ProcessInfo.processInfo.environment["BIZUO_CORPUS"]
    return given.map { URL(filePath: $0) }
      ?? package.appending(path: "../shared/corpus").standardized
  }()
  private static let hashes = package.appending(path: "Tests/BizuoTests/Golden/real-texts.sha256")

  /// A real text and the hash of its report.
  struct Golden: Sendable, CustomTestStringConvertible {
    var name: String
    var sha256: String

    var testDescription: String { name }
  }

  /// The texts that are at hand.
  static var goldens: [Golden] {
    let lines = (try? String(contentsOf: hashes, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { line in
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      guard fields.count == 2,
        FileManager.default.fileExists(atPath: corpus.appending(path: fields[1]).path)
      else { return nil }
      return Golden(name: String(fields[1]), sha256: String(fields[0]))
    }
  }

  @Test("are what they were, byte for byte", arguments: goldens)
  func unchanged(golden: Golden) async throws {
    let workspace = try Workspace()
    try FileManager.default.copyItem(
      at: Self.corpus.appending(path: golden.name),
      to: workspace.folder.appending(path: golden.name))
    let outcome = try await workspace.runPlainly("audit", golden.name, "--format", "json")
    #expect(
      SHA256.hex(of: Array(outcome.output.utf8)[...]) == golden.sha256,
      "Where the change is meant: Tests/BizuoTests/Golden/regenerate.sh, and compare the figures.")
  }
}
