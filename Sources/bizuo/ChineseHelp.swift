/// What swift-argument-parser says, in Chinese: it has no localisation of its own.
///
/// Whole sentences come first, so that their order of words can change; what none of them knows stays
/// English.
enum ChineseHelp {
  /// A message with the parser's own sentences and labels in Chinese.
  static func translated(_ message: String) -> String {
    aligned(labels.reduce(sentences(in: message)) { $0.replacing($1.english, with: $1.chinese) })
  }

  private static func sentences(in message: String) -> String {
    message
      .replacing(/Unknown option '([^']+)'\. Did you mean '([^']+)'\?/) {
        "没有选项“\($0.1)”，是否想写 \($0.2)？"
      }
      .replacing(/Unknown option '([^']+)'/) { "没有选项“\($0.1)”。" }
      .replacing(/Invalid option: (\S+)/) { "没有选项“\($0.1)”。" }
      .replacing(/Missing value for '([^']+)'/) { "\($0.1) 后面缺少取值。" }
      .replacing(/The option '([^']+)' does not take any value, but '([^']*)' was specified\./) {
        "选项 \($0.1) 不带取值，却写了“\($0.2)”。"
      }
      .replacing(/\d+ unexpected arguments: '(.+)'/) {
        "多余的参数：“\($0.1.replacing("', '", with: "”、“"))”。"
      }
      .replacing(/Unexpected argument '([^']*)'/) { "多余的参数：“\($0.1)”。" }
      .replacing(/Missing expected argument '([^']+)'/) { "缺少参数 \($0.1)。" }
      .replacing(/Missing one of: '(.+)'/) {
        "缺少其中之一：\($0.1.replacing("', '", with: "、"))。"
      }
      .replacing(
        /The value '([^']*)' is invalid for '([^']+)'\. Please provide one of (.+)\.\n/
      ) { "“\($0.1)”不能用作 \($0.2)，可用：\(list($0.3))。\n" }
      .replacing(/The value '([^']*)' is invalid for '([^']+)'/) {
        "“\($0.1)”不能用作 \($0.2)。"
      }
      .replacing(/See '([^']+)' for more information\./) { "详见 \($0.1)。" }
      .replacing(/See '([^']+)' for detailed help\./) { "用 \($0.1) 查看详细说明。" }
      .replacing(/\s*\(values:\s([^;)]+?)(?:;\s+default:\s+([^)]+))?\)/) {
        "（可选：\(joined($0.1))\($0.2.map { "；默认：\($0)" } ?? "")）"
      }
      .replacing(/\s*\(default:\s+([^)]+)\)/) { "（默认：\($0.1)）" }
  }

  /// Words that were wrapped over lines, as a Chinese list.
  private static func joined(_ words: Substring) -> String {
    words.split(whereSeparator: { $0.isWhitespace || $0 == "," }).joined(separator: "、")
  }

  /// `'a', 'b' or 'c'` as a Chinese list.
  private static func list(_ words: Substring) -> String {
    String(words).replacing(/'(?:, | or | and )'/, with: "、").replacing("'", with: "")
  }

  /// The parser counts characters; on a terminal a Chinese one is two columns wide.
  private static func aligned(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let match = line.wholeMatch(of: /\s\s(\S.*?)\s{2,}(\S.*)/) else { return String(line) }
      let width = match.1.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
      return "  \(match.1)\(String(repeating: " ", count: max(2, 24 - width)))\(match.2)"
    }.joined(separator: "\n")
  }

  private static let labels: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："), ("Usage: ", "用法："), ("Error: ", "错误："), ("Help:  ", "说明："),
    ("<subcommand>", "<子命令>"), ("[<options>]", "[选项]"), ("<options>", "[选项]"),
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"), ("(required)", "（必填）"),
  ]
}
