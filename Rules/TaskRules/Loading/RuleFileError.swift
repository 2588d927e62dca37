import TextMatching

/// A mistake in a file of rules, policy or waivers: the file, the line, the key, and what was expected.
public struct RuleFileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, relative to the rules' folder, or as given.
  public var file: String
  /// The line from 1, where known.
  public var line: Int?
  /// The key at fault, such as `covered`, where there is one.
  public var key: String?
  /// What was expected, in one clause.
  public var expected: LocalizedText

  /// Creates an error.
  public init(file: String, line: Int?, key: String?, expected: LocalizedText) {
    self.file = file
    self.line = line
    self.key = key
    self.expected = expected
  }

  /// The whole sentence, in both languages.
  public var message: LocalizedText {
    let zhPlace = line.map { " 第 \($0) 行" } ?? ""
    let enPlace = line.map { ":\($0)" } ?? ""
    return LocalizedText(
      "\(file)\(zhPlace)\(key.map { "“\($0)”" } ?? "")：\(expected.zh)。",
      en: "\(file)\(enPlace)\(key.map { ", \($0)" } ?? ""): \(expected.en).")
  }

  /// The Chinese sentence.
  public var description: String { message.zh }
}
