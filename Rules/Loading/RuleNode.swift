import TextMatching
import Yams

/// A place in a YAML file of ours — rules, policy, waivers — read with errors that name file, line and
/// key.
///
/// A thin layer over Yams' nodes: it knows nothing of tasks or jurisdictions.
package struct RuleNode {
  package let file: String
  /// The key under which this node stands, for messages.
  package let key: String?
  private let node: Node
  /// The line of the key, which stands above a value of several lines.
  private let keyLine: Int?

  /// Reads a whole file. Throws ``RuleFileError`` where it is no YAML.
  package init(file: String, text: String) throws(RuleFileError) {
    let composed: Node?
    do {
      // Every scalar is text here: resolving tags would run a dozen patterns over each.
      composed = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw RuleFileError(file: file, line: error.line, key: nil, expected: error.expectation)
    } catch {
      throw RuleFileError(
        file: file, line: nil, key: nil, expected: LocalizedText("不是 YAML", en: "this is no YAML"))
    }
    guard let composed else {
      throw RuleFileError(
        file: file, line: 1, key: nil, expected: LocalizedText("文件是空的", en: "the file is empty"))
    }
    self.init(file: file, key: nil, node: composed)
  }

  private init(file: String, key: String?, node: Node, keyLine: Int? = nil) {
    self.file = file
    self.key = key
    self.node = node
    self.keyLine = keyLine
  }

  /// The line of this node, from 1: of its key, where it has one.
  package var line: Int? { keyLine ?? node.mark?.line }

  /// An error at this node.
  package func error(_ zh: String, en: String) -> RuleFileError {
    RuleFileError(file: file, line: line, key: key, expected: LocalizedText(zh, en: en))
  }

  /// An error about a name that is not known: with the nearest known one, or all of them.
  package func unknown(
    _ zh: String, en: String, known: [String], given: String
  ) -> RuleFileError {
    let nearest = known.nearest(to: given)
    return error(
      zh + (nearest.map { "，是否想写“\($0)”" } ?? "，可用：\(known.joined(separator: "、"))"),
      en: en
        + (nearest.map { "; did you mean \($0)?" } ?? "; known are \(known.joined(separator: ", "))")
    )
  }

  /// The scalar's text.
  package func string() throws(RuleFileError) -> String {
    guard let scalar = node.scalar else { throw error("应为一段文字", en: "text was expected") }
    return scalar.string
  }

  /// The scalar as a whole number.
  package func integer() throws(RuleFileError) -> Int {
    guard let number = Int(try string()) else {
      throw error("应为整数", en: "a whole number was expected")
    }
    return number
  }

  /// The entries of a list.
  package func list() throws(RuleFileError) -> [RuleNode] {
    guard let sequence = node.sequence else { throw error("应为列表", en: "a list was expected") }
    return sequence.map { RuleNode(file: file, key: key, node: $0) }
  }

  /// The entries of a list, or the node itself where it is no list.
  package func oneOrMany() -> [RuleNode] {
    guard let sequence = node.sequence else { return [self] }
    return sequence.map { RuleNode(file: file, key: key, node: $0) }
  }

  /// The entries of a mapping in their order. Throws for repeated keys.
  package func entries() throws(RuleFileError) -> [(key: String, value: RuleNode)] {
    guard let mapping = node.mapping else {
      throw error("应为“键: 值”", en: "keys with values were expected")
    }
    var entries: [(key: String, value: RuleNode)] = []
    entries.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      entries.append((name, RuleNode(file: file, key: name, node: value, keyLine: key.mark?.line)))
    }
    return entries
  }

  /// A mapping, after checking that it has no keys but these.
  package func fields(_ known: [String]) throws(RuleFileError) -> RuleFields {
    let entries = try entries()
    for (key, value) in entries where !known.contains(key) {
      throw value.unknown("没有这个键", en: "no such key", known: known, given: key)
    }
    return RuleFields(
      parent: self, values: Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first })
  }
}

/// The values of a mapping by key.
package struct RuleFields {
  package let parent: RuleNode
  package let values: [String: RuleNode]

  /// A value that may be left out.
  package subscript(key: String) -> RuleNode? { values[key] }

  /// A value that must be there.
  package func required(_ key: String) throws(RuleFileError) -> RuleNode {
    guard let value = values[key] else {
      throw RuleFileError(
        file: parent.file, line: parent.line, key: key,
        expected: LocalizedText("缺少这个键", en: "this key is missing"))
    }
    return value
  }
}

extension YamlError {
  /// The line from 1, where Yams knows it.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  /// What went wrong, in one clause.
  fileprivate var expectation: LocalizedText {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      LocalizedText("YAML 写法有误（\(problem)）", en: "malformed YAML (\(problem))")
    case .duplicatedKeysInMapping(let duplicates, _):
      LocalizedText(
        "键重复：\(duplicates.joined(separator: "、"))",
        en: "repeated keys: \(duplicates.joined(separator: ", "))")
    default: LocalizedText("YAML 写法有误", en: "malformed YAML")
    }
  }
}
