import ArgumentParser

/// `bizuo rules`: looks at the rules and checks them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: HelpLanguage.say("查看和检验规则。", en: "Look at the rules and check them."),
    subcommands: [RulesList.self, RulesShow.self, RulesTest.self, RulesVerify.self])
}
