import Foundation
import Testing

/// The report on `Samples/2024`, byte for byte as it was when somebody last looked at it.
///
/// `Golden/regenerate.sh` writes it anew.
@Suite("The report on the samples")
struct GoldenReportTests {
  private static let package = URL(filePath: #filePath).appending(path: "../../..").standardized
  private static let golden = package.appending(path: "Tests/BizuoTests/Golden/samples-2024.json")

  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try FileManager.default.createDirectory(
      at: workspace.folder.appending(path: "Samples"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      at: Self.package.appending(path: "Samples/2024"),
      to: workspace.folder.appending(path: "Samples/2024"))
  }

  @Test("is the one in Golden, byte for byte")
  func unchanged() async throws {
    let outcome = try await workspace.runPlainly("audit", "Samples/2024", "--format", "json")
    let golden = try String(contentsOf: Self.golden, encoding: .utf8)
    #expect(outcome.code == 1)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == golden,
      """
      \(firstDifference(outcome.output, golden))
      Where the change is meant: Tests/BizuoTests/Golden/regenerate.sh, and look at the difference.
      """)
  }

  /// The first line in which two texts differ; the whole report would be no message.
  private func firstDifference(_ found: String, _ golden: String) -> String {
    let pairs = zip(found.split(separator: "\n"), golden.split(separator: "\n"))
    guard let (found, golden) = pairs.first(where: { $0 != $1 }) else {
      return "One is longer than the other."
    }
    return "found: \(found.prefix(400))\ngolden: \(golden.prefix(400))"
  }
}
