import EmbeddedRules
import TaskRules

@testable import Compliance

extension Rulebook {
  /// The latest list in the binary, compiled once for all tests.
  static func embedded() throws -> Rulebook { try compiled.get() }

  private static let compiled = Result {
    let list = try TaskListLoader(files: .embedded).taskList()
    return try Rulebook(
      taskList: list, language: try LanguageRules(files: .embedded, year: list.year))
  }
}
