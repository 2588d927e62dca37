import ArgumentParser
import Compliance
import EmbeddedRules
import TaskRules
import TextMatching

/// Rules that have not been compiled yet: each part is read once, when it is first asked for.
struct RuleReading: Sendable {
  /// A task list, and the wordings that belong to its year.
  typealias List = (taskList: TaskList, language: LanguageRules)

  /// The latest list of the rules in the binary.
  static let embedded = RuleReading(files: .embedded, list: nil)

  /// The files.
  let files: RuleFiles
  private let list: MadeOnce<Result<List, RuleFileError>>
  private let compiled: MadeOnce<ExpressionProgram?>
  private let registry: MadeOnce<Result<JurisdictionRegistry, RuleFileError>>
  private let fingerprint: MadeOnce<String>

  /// Will read a list; nil: the latest.
  init(files: RuleFiles, list: String?) {
    self.files = files
    let loader = TaskListLoader(files: files)
    self.list = MadeOnce {
      Result { () throws(RuleFileError) in
        let taskList = try loader.taskList(list)
        return (taskList, try LanguageRules(files: files, year: taskList.year))
      }
    }
    compiled = MadeOnce { loader.program(of: list) }
    registry = MadeOnce {
      Result { () throws(RuleFileError) in try JurisdictionRegistry(files: files) }
    }
    fingerprint = MadeOnce { files.sha256() }
  }

  /// Begins on another thread with what a command line most likely asks for, before it is parsed: that
  /// takes about as long.
  static func begin(for arguments: [String]) {
    let judging = [Check.self, Audit.self, StreamCommand.self] as [any ParsableCommand.Type]
    guard judging.contains(where: { $0.configuration.commandName == arguments.first }),
      !arguments.contains(where: { $0.hasPrefix("--rules") })
    else { return }
    Task.detached { embedded.readAll() }
  }

  /// Reads everything, what is needed first to begin with.
  private func readAll() {
    _ = list.value
    _ = compiled.value
    _ = registry.value
    _ = fingerprint.value
  }

  /// The list and its language. Throws ``RuleFileError`` naming file, line and key.
  func readList() throws(RuleFileError) -> List { try list.value.get() }

  /// Who is who. Throws ``RuleFileError`` naming file, line and key.
  func readRegistry() throws(RuleFileError) -> JurisdictionRegistry { try registry.value.get() }

  /// The program that the build has compiled from the list; nil where it has compiled none.
  func readProgram() -> ExpressionProgram? { compiled.value }

  /// What tells the rules apart from others.
  var sha256: String { fingerprint.value }
}
