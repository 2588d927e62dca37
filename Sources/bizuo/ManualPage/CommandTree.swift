import ArgumentParser
import TextMatching

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The commands and options as the argument parser knows them, so that what is written about them
/// cannot drift from what they do.
struct CommandTree: Decodable {
  /// One command.
  struct Command: Decodable {
    /// What is typed.
    var commandName: String
    /// One line on what it does.
    var abstract: String?
    /// More on it.
    var discussion: String?
    /// The commands below it.
    var subcommands: [Command]?
    /// Arguments, options and flags, in the order of the help.
    var arguments: [Argument]?
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// One spelling of it.
    struct Name: Decodable {
      /// `long`, `short` or `longWithSingleDash`.
      var kind: String
      /// Without dashes.
      var name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    /// `positional`, `option` or `flag`.
    var kind: String
    /// Whether the help shows it.
    var shouldDisplay: Bool
    /// Whether it may be left out.
    var isOptional: Bool
    /// Whether it may be given several times.
    var isRepeating: Bool
    /// Its spellings; none for an argument.
    var names: [Name]?
    /// What stands for the value.
    var valueName: String?
    /// The value where none is given.
    var defaultValue: String?
    /// What it does.
    var abstract: String?
  }

  /// The root.
  var command: Command

  /// The tree of a command. Throws where the parser's own description cannot be read.
  init(of root: any ParsableCommand.Type) throws(CommandError) {
    let text = root._dumpHelp()
    do {
      self = try JSONDecoder().decode(CommandTree.self, from: Data(text.utf8))
    } catch {
      throw CommandError(
        message: LocalizedText(
          "命令说明读不出来：\(error)。", en: "the commands cannot be described: \(error)."))
    }
  }
}
