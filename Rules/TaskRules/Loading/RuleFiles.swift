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
  /// Of the files that the build has read already, their trees in embedded form, by path.
  private let trees: [String: String]
  /// Of the lists that the build has compiled already, their programs as they are stored, by folder.
  private let programs: [String: StaticString]

  /// Reads the YAML files below a folder laid out like `Rules/`, and takes what it lacks (`language/`,
  /// `jurisdictions/`) from others.
  ///
  /// Throws ``RuleFileError`` where the folder has no task list or a file cannot be read.
  package init(folder: String, completedBy others: RuleFiles) throws(RuleFileError) {
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
      for (path, text) in others.texts where path.hasPrefix(shared) {
        texts[path] = text
        trees[path] = others.trees[path]
      }
    }
    self.init(texts: texts, trees: trees)
  }

  /// Files in memory, by their paths, with what the build has worked out from them.
  package init(
    texts: [String: String], trees: [String: String] = [:], programs: [String: StaticString] = [:]
  ) {
    self.texts = texts
    self.trees = trees
    self.programs = programs
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

  /// The program of a list that the build has compiled together with the language's rules. Cost: linear, a
  /// millisecond for the rules of a year.
  package func program(ofList folder: String) -> ExpressionProgram? {
    programs[folder].flatMap { ExpressionProgram(stored: $0) }
  }

  /// Paths below a folder, in order.
  func paths(below folder: String) -> [String] {
    texts.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }
}
