/// The fixed phrases of swift-argument-parser in Chinese: it has no localisation of its own.
enum ChineseHelp {
  private static let phrases: [(english: String, chinese: String)] = [
    ("OVERVIEW:", "说明："), ("USAGE:", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："), ("Usage:", "用法："), ("  See '", "  详见 '"),
    ("' for more information.", "'。"), (" for detailed help.", "。"),
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"), ("(default: ", "（默认："),
    ("(required)", "（必填）"), ("Error: ", "错误："), ("Help: ", "帮助："),
    ("Missing expected argument ", "缺少参数 "), ("Missing value for ", "缺少取值："),
    ("Unknown option ", "没有这个选项："), ("Unexpected argument ", "多余的参数："),
    ("unexpected arguments: ", "多余的参数："), ("Did you mean ", "是否想写 "),
    ("The value ", "取值 "), (" is invalid for ", " 不适用于 "), ("Please provide one of ", "请从中选一个："),
    ("(values: ", "（可选："), ("unexpected argument", "多余的参数"),
    ("Unexpected ", "多余的"), (" arguments: ", " 个参数："),
  ]

  /// A message with the fixed phrases in Chinese.
  static func translated(_ message: String) -> String {
    phrases.reduce(message) { $0.replacing($1.english, with: $1.chinese) }
  }
}
