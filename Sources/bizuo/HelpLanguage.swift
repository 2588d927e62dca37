import ArgumentParser
import TextMatching

/// The language of help texts: they are made before arguments are parsed.
enum HelpLanguage {
  /// What this process was asked for.
  static let current = Failure.language(of: Array(CommandLine.arguments.dropFirst()))

  /// A text in that language.
  static func say(_ zh: String, en: String) -> String { current == .zh ? zh : en }
}

extension ArgumentHelp {
  /// A help text in both languages, and what stands for the value.
  static func worded(_ zh: String, en: String, value: LocalizedText? = nil) -> ArgumentHelp {
    ArgumentHelp(
      "\(HelpLanguage.say(zh, en: en))", valueName: value?.text(in: HelpLanguage.current))
  }
}
