/// Writes the manual page in roff, with the macros of man(7).
struct ManualPage {
  /// What is described.
  let tree: CommandTree
  /// The version named at its foot.
  let version: String

  /// The page, ending in a line end.
  var text: String {
    let root = tree.command
    var lines = [
      ".TH \(Self.argument(root.commandName.uppercased())) 1 \"\" \(Self.argument("\(root.commandName) \(version)"))"
    ]
    lines += [
      ".SH \(say("名称", en: "NAME"))", Self.text("\(root.commandName) - \(root.abstract ?? "")"),
    ]
    lines += [
      ".SH \(say("用法", en: "SYNOPSIS"))", ".B \(Self.text(root.commandName))",
      Self.text(say("<子命令> [选项]", en: "<subcommand> [options]")),
    ]
    if let discussion = root.discussion {
      lines += [".SH \(say("说明", en: "DESCRIPTION"))", Self.text(discussion)]
    }
    lines.append(".SH \(say("子命令", en: "SUBCOMMANDS"))")
    for command in root.subcommands ?? [] where command.commandName != "help" {
      lines += section(on: command, under: root.commandName)
    }
    lines += [
      ".SH \(say("环境变量", en: "ENVIRONMENT"))", ".TP", ".B NO_COLOR",
      say("设置后文字报告不用颜色。", en: "Where it is set, text reports have no colour."),
      ".SH \(say("文件", en: "FILES"))", ".TP", ".B bizuo.yaml",
      say("放在计划旁边的政策文件，见 \\-\\-config。", en: "The policy beside the plans; see \\-\\-config."),
    ]
    return lines.map { $0 + "\n" }.joined()
  }

  private func say(_ zh: String, en: String) -> String { HelpLanguage.say(zh, en: en) }

  private func section(on command: CommandTree.Command, under parent: String) -> [String] {
    let name = "\(parent) \(command.commandName)"
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let positional = arguments.filter { $0.kind == "positional" }
    let usage = positional.map { " <\($0.valueName ?? "")>" + ($0.isRepeating ? " ..." : "") }
    var lines = [".SS \(Self.argument(name + usage.joined()))"]
    if let abstract = command.abstract { lines.append(Self.text(abstract)) }
    if let discussion = command.discussion { lines += [".PP", Self.text(discussion)] }
    for argument in arguments { lines += entry(on: argument) }
    for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
      lines += section(on: subcommand, under: name)
    }
    return lines
  }

  private func entry(on argument: CommandTree.Argument) -> [String] {
    let value = argument.kind == "flag" ? "" : " <\(argument.valueName ?? "")>"
    let names = (argument.names ?? []).map(\.typed).joined(separator: ", ")
    let heading = names.isEmpty ? String(value.dropFirst()) : names + value
    let fallback = argument.defaultValue.map { say("（默认：\($0)）", en: " (default: \($0))") } ?? ""
    let abstract = argument.abstract ?? ""
    return [
      ".TP", ".B \(Self.argument(heading))",
      Self.text(say(ChineseHelp.translated(abstract), en: abstract) + fallback),
    ]
  }

  /// Text in which nothing can be taken for a request: backslashes and hyphens escaped, no full stop
  /// or apostrophe first on a line.
  private static func text(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: true).map { line in
      let escaped = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }.joined(separator: "\n")
  }

  /// Text as one argument of a macro.
  private static func argument(_ words: String) -> String {
    "\"" + text(words).replacing("\"", with: "\\(dq") + "\""
  }
}
