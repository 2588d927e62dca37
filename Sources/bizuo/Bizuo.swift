import ArgumentParser
import PlanReading
import TaskRules
import TextMatching

/// The command line's root.
@main
struct Bizuo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bizuo",
    abstract: HelpLanguage.say(
      "对照国家任务清单核查地方工作计划，并给出证据。",
      en: "Check a local work plan against the national task list, with evidence."),
    discussion: HelpLanguage.say(
      "退出码：0 全部通过；1 有计划不通过；2 有输入、规则或输出用不了；64 命令用法有误。",
      en:
        "Exit codes: 0 all pass; 1 a plan fails; 2 an input, rule or output is unusable; 64 wrong usage."
    ),
    version: BizuoVersion.current,
    subcommands: [
      Check.self, Audit.self, Diff.self, StreamCommand.self, Explain.self, RulesCommand.self,
      Evaluate.self, Manual.self,
    ])

  /// Runs the command line; every error ends in its exit code.
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let failure = Failure(language: Failure.language(of: arguments))
    RuleReading.begin(for: arguments)
    do {
      if let error = UnknownSubcommand.error(in: arguments) { throw error }
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      failure.exit(error)
    }
  }
}

/// The version, as `--version` and the reports name it.
enum BizuoVersion {
  /// The current version.
  static let current = "1.0.0"
}
