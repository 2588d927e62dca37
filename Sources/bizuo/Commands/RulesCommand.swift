import ArgumentParser

/// `bizuo rules`: looks at the rules and checks them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "查看和检验规则。",
    subcommands: [RulesList.self, RulesShow.self, RulesTest.self, RulesVerify.self])
}
