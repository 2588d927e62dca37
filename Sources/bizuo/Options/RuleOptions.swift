import ArgumentParser
import Compliance
import TaskRules
import TextMatching

/// Where the rules come from.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .worded(
      "规则文件夹（仿照 Rules/），代替内置规则。",
      en: "A folder of rules, laid out like Rules/, instead of those built in.",
      value: LocalizedText("文件夹", en: "folder")))
  var rules: String?

  @Option(
    name: .long,
    help: .worded(
      "任务清单的编号，默认最新一年。", en: "The task list's id; the latest year's by default.",
      value: LocalizedText("清单", en: "list")))
  var list: String?

  /// The files of the folder given, or the embedded ones.
  func files() throws -> RuleFiles {
    guard let rules else { return .embedded }
    return try RuleFiles(folder: rules)
  }

  /// The rules, read and compiled.
  func load(preparingGaps: Bool = false) throws -> LoadedRules {
    try LoadedRules(files: files(), list: list, preparingGaps: preparingGaps)
  }
}

/// Rules, read and compiled, with the registry beside them.
struct LoadedRules: Sendable {
  /// The compiled task list.
  let rulebook: Rulebook
  /// Who is who.
  let registry: JurisdictionRegistry
  /// The files.
  let files: RuleFiles

  /// How reports name the list.
  var identity: TaskListIdentity {
    TaskListIdentity(rulebook.taskList)
  }

  /// Reads and compiles a list; nil: the latest.
  init(files: RuleFiles, list: String?, preparingGaps: Bool) throws {
    let registry = MadeOnce {
      Result { () throws(RuleFileError) in try JurisdictionRegistry(files: files) }
    }
    // Neither needs the list: another thread makes them while it is read.
    Task.detached { (files.sha256, registry.value) }
    var taskList = try TaskListLoader(files: files).taskList(list)
    taskList.sha256 = files.sha256
    let language = try LanguageRules(files: files, year: taskList.year)
    do {
      rulebook = try Rulebook(
        taskList: taskList, language: language, preparesGaps: preparingGaps)
    } catch {
      throw CommandError(
        message: LocalizedText(
          "规则编译不了：\(error)。", en: "the rules do not compile: \(error)."))
    }
    self.registry = try registry.value.get()
    self.files = files
  }
}
