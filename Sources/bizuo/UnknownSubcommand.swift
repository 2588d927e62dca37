import ArgumentParser
import TaskRules

/// Finds a mistyped subcommand: the argument parser would only call it an unexpected argument.
enum UnknownSubcommand {
  /// Wrong usage with the nearest subcommand, where the first word below a group of commands is
  /// neither an option nor a command; nil otherwise.
  static func error(in arguments: [String]) -> CommandError? {
    var group: any ParsableCommand.Type = Bizuo.self
    var path = "bizuo"
    for word in arguments {
      let commands = group.configuration.subcommands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
        let known = commands.compactMap { $0.configuration.commandName }
        return unknown(word, below: path, known: known)
      }
      group = next
      path += " " + word
    }
    return nil
  }

  private static func unknown(_ word: String, below path: String, known: [String]) -> CommandError {
    let nearest = known.nearest(to: word)
    return .usage(
      "没有子命令“\(word)”"
        + (nearest.map { "，是否想写 \(path) \($0)？" } ?? "，可用：\(known.joined(separator: "、"))。"),
      en: "there is no subcommand \(word)"
        + (nearest.map { "; did you mean \(path) \($0)?" }
          ?? "; known are \(known.joined(separator: ", "))."))
  }
}
