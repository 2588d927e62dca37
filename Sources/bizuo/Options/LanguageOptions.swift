import ArgumentParser
import TextMatching

extension Language: ExpressibleByArgument {}

/// The language of labels and messages.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .worded(
      "界面语言：zh 或 en（计划原文不翻译）。",
      en: "The language of labels: zh or en (plan text is not translated).",
      value: LocalizedText("语言", en: "language")))
  var lang: Language = .zh
}
