import PlanReading
import TaskRules
import TextMatching

/// Small YAML files that the user writes: a policy, waivers and rulings.
enum SettingsFile {
  /// The most that such a file may hold: more is no file written by a person.
  private static let limits = ReadingLimits(fileBytes: 4 << 20)

  /// The file's text. Throws where it cannot be read or is not UTF-8.
  static func text(of path: String) throws -> String {
    let bytes = try FileBytes.read(path, limits: limits)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RuleFileError(
        file: path, line: nil, key: nil,
        expected: LocalizedText("文件不是 UTF-8 编码", en: "the file is not UTF-8"))
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }
}
