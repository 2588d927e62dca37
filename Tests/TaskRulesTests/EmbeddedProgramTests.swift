import EmbeddedRules
import Testing
import TextMatching

@testable import TaskRules

@Suite("Programs that the build has compiled")
struct EmbeddedProgramTests {
  @Test(
    "are those that the embedded rules compile to, bit for bit",
    arguments: RuleFiles.embedded.lists)
  func embedded(list: String) throws {
    let loader = TaskListLoader(files: .embedded)
    let taskList = try loader.taskList(list)
    let language = try LanguageRules(files: .embedded, year: taskList.year)
    let compiled = try TaskListExpressions(of: taskList, language: language).program()
    // Both are megabytes long: only whether they are equal is of interest.
    let isSame = loader.program(of: list)?.stored == compiled.stored
    #expect(isSame)
  }

  @Test("serve no other rules: those of a folder are compiled as they stand")
  func otherRules() {
    let files = RuleFiles(texts: RuleFiles.embedded.texts)
    #expect(TaskListLoader(files: files).program() == nil)
  }
}
