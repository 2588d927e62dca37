import ArgumentParser
import TextMatching

extension Language: ExpressibleByArgument {}

/// The language of labels and messages.
struct LanguageOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("界面语言：zh 或 en（计划原文不翻译）。", valueName: "语言"))
  var lang: Language = .zh
}
