import ArgumentParser

/// `bizuo manual`: the manual page.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: HelpLanguage.say(
      "输出手册页（roff），由命令本身生成：bizuo manual > bizuo.1。",
      en: "Write the manual page (roff), made from the commands themselves: bizuo manual > bizuo.1."
    ))

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let page = ManualPage(tree: try CommandTree(of: Bizuo.self), version: BizuoVersion.current)
    try Console.write(Array(page.text.utf8))
  }
}
