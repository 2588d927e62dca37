#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import RuleContent
import TextMatching

/// The text of all rule files, from the binary or from a folder.
public struct RuleFiles: Sendable {
  /// Paths relative to the rules' folder, and the texts.
  public let texts: [String: String]
  /// SHA-256 in hexadecimal digits over the files that decide verdicts, with their paths. Cost: linear
  /// in the texts when it is first asked for.
  public var sha256: String { fingerprint.value }
  private let fingerprint: MadeOnce<String>
  /// Of the files that the build has read already, their trees in embedded form, by path.
  private let trees: [String: String]

  /// The files embedded in the binary.
  public static let embedded = RuleFiles(
    texts: Dictionary(EmbeddedRuleFiles.all.map { ($0.path, $0.text) }) { first, _ in first },
    trees: Dictionary(EmbeddedRuleFiles.all.map { ($0.path, $0.tree) }) { first, _ in first })

  /// Reads the YAML files below a folder laid out like `Rules/`.
  ///
  /// What the folder lacks (`language/`, `jurisdictions/`) comes from the binary, so that a folder
  /// with one task list is enough. Throws ``RuleFileError`` where the folder has no task list or a
  /// file cannot be read.
  public init(folder: String) throws(RuleFileError) {
    let manager = FileManager.default
    var isDirectory = false
    guard manager.fileExists(atPath: folder, isDirectory: &isDirectory), isDirectory else {
      throw RuleFileError(
        file: folder, line: nil, key: nil,
        expected: LocalizedText("没有这个规则文件夹", en: "there is no such folder of rules"))
    }
    var texts: [String: String] = [:]
    for path in (try? manager.subpathsOfDirectory(atPath: folder)) ?? []
    where path.hasSuffix(".yaml") {
      texts[path] = try Self.text(of: folder + "/" + path)
    }
    if texts["tasklist.yaml"] != nil {
      // A single list's folder: file it under its own name.
      texts = Dictionary(uniqueKeysWithValues: texts.map { ("list/" + $0.key, $0.value) })
    }
    guard texts.keys.contains(where: { $0.hasSuffix("/tasklist.yaml") }) else {
      throw RuleFileError(
        file: folder, line: nil, key: nil,
        expected: LocalizedText(
          "文件夹里没有 tasklist.yaml（仿照 Rules/2024/ 建立）",
          en: "the folder has no tasklist.yaml (lay it out like Rules/2024/)"))
    }
    var trees: [String: String] = [:]
    for shared in ["language/", "jurisdictions/"]
    where !texts.keys.contains(where: { $0.hasPrefix(shared) }) {
      for (path, text) in RuleFiles.embedded.texts where path.hasPrefix(shared) {
        texts[path] = text
        trees[path] = RuleFiles.embedded.trees[path]
      }
    }
    self.init(texts: texts, trees: trees)
  }

  /// Files in memory, by their paths.
  package init(texts: [String: String]) {
    self.init(texts: texts, trees: [:])
  }

  private init(texts: [String: String], trees: [String: String]) {
    self.texts = texts
    self.trees = trees
    fingerprint = MadeOnce { RuleFingerprint.sha256(of: texts) }
  }

  private static func text(of path: String) throws(RuleFileError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RuleFileError(
        file: path, line: nil, key: nil,
        expected: LocalizedText("文件读不出来", en: "the file cannot be read"))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw RuleFileError(
        file: path, line: nil, key: nil,
        expected: LocalizedText("文件不是 UTF-8 编码", en: "the file is not UTF-8"))
    }
    return text
  }

  /// The folders that hold a task list, such as `2024`, in order.
  public var lists: [String] {
    texts.keys.filter { $0.hasSuffix("/tasklist.yaml") }
      .map { String($0.dropLast("/tasklist.yaml".count)) }
      .sorted()
  }

  /// A file as nodes. Throws where it is missing or no YAML.
  func node(_ path: String) throws(RuleFileError) -> RuleNode {
    guard let text = texts[path] else {
      throw RuleFileError(
        file: path, line: nil, key: nil,
        expected: LocalizedText("缺少这个文件", en: "this file is missing"))
    }
    if let tree = tree(path) { return RuleNode(file: path, tree: tree) }
    return try RuleNode(file: path, text: text)
  }

  /// The tree of a file that the build has read.
  func tree(_ path: String) -> RuleTree? {
    trees[path].flatMap { RuleTree(embedded: $0) }
  }

  /// Paths below a folder, in order.
  func paths(below folder: String) -> [String] {
    texts.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }
}
