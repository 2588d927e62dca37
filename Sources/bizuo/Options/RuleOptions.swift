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

  /// The rules, read and compiled.
  func load(preparingGaps: Bool = false) throws -> LoadedRules {
    try LoadedRules(try reading(), preparingGaps: preparingGaps)
  }

  /// The rules of the folder given, or the embedded ones, which may have been read already.
  private func reading() throws -> RuleReading {
    if let rules { return RuleReading(files: try RuleFiles(folder: rules), list: list) }
    return list.map { RuleReading(files: .embedded, list: $0) } ?? .embedded
  }
}

/// Rules, read and compiled, with the registry beside them.
struct LoadedRules: Sendable {
  /// The compiled task list.
  let rulebook: Rulebook
  /// Who is who.
  let registry: JurisdictionRegistry
  /// What they were read from.
  private let reading: RuleReading

  /// The files.
  var files: RuleFiles { reading.files }

  /// How reports name the list.
  var identity: TaskListIdentity {
    TaskListIdentity(rulebook.taskList, sha256: reading.sha256)
  }

  /// Reads rules, and compiles them where the build has not.
  init(_ reading: RuleReading, preparingGaps: Bool) throws {
    let (taskList, language) = try reading.readList()
    do {
      rulebook = try Rulebook(
        taskList: taskList, language: language, compiled: reading.readProgram(),
        preparesGaps: preparingGaps)
    } catch {
      throw CommandError(
        message: LocalizedText(
          "规则编译不了：\(error.message.zh)。", en: "the rules do not compile: \(error.message.en)."))
    }
    registry = try reading.readRegistry()
    self.reading = reading
  }
}
