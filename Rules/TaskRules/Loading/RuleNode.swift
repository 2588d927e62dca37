import RuleContent
import TextMatching

/// A place in a YAML file of ours — rules, policy, waivers — read with errors that name file, line and
/// key.
///
/// A thin layer over ``RuleTree``: it knows nothing of tasks or jurisdictions.
package struct RuleNode {
  package let file: String
  private let tree: RuleTree
  private let index: Int
  /// Where the key stands under which this node, or the list around it, is found.
  private let keyIndex: Int?
  /// Whether this is the value of that key itself.
  private let isValue: Bool

  /// Reads a whole file. Throws ``RuleFileError`` where it is no YAML.
  package init(file: String, text: String) throws(RuleFileError) {
    self.init(file: file, tree: try RuleTree(file: file, yaml: text))
  }

  /// The root of a file that has been read.
  init(file: String, tree: RuleTree) {
    self.init(file: file, tree: tree, index: 0, keyIndex: nil, isValue: false)
  }

  private init(file: String, tree: RuleTree, index: Int, keyIndex: Int?, isValue: Bool) {
    self.file = file
    self.tree = tree
    self.index = index
    self.keyIndex = keyIndex
    self.isValue = isValue
  }

  private var kind: RuleTree.Kind { tree.nodes[index].kind }

  /// The key under which this node stands, for messages.
  package var key: String? { keyIndex.map { tree.text(of: $0) } }

  /// The line of this node, from 1: of its key, which stands above a value of several lines, where
  /// it has one.
  package var line: Int? {
    let line = tree.nodes[isValue ? keyIndex ?? index : index].line
    return line > 0 ? Int(line) : nil
  }

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
    guard kind == .scalar else { throw error("应为一段文字", en: "text was expected") }
    return tree.text(of: index)
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
    guard kind == .list else { throw error("应为列表", en: "a list was expected") }
    return tree.parts(of: index).map { part($0) }
  }

  /// The entries of a list, or the node itself where it is no list.
  package func oneOrMany() -> [RuleNode] {
    kind == .list ? tree.parts(of: index).map { part($0) } : [self]
  }

  /// The entries of a mapping in their order; reading the file has seen to it that no key is
  /// repeated.
  package func entries() throws(RuleFileError) -> [(key: String, value: RuleNode)] {
    guard kind == .mapping else {
      throw error("应为“键: 值”", en: "keys with values were expected")
    }
    let parts = tree.parts(of: index)
    return stride(from: 0, to: parts.count, by: 2).map { at in
      (
        tree.text(of: parts[at]),
        RuleNode(
          file: file, tree: tree, index: parts[at + 1], keyIndex: parts[at], isValue: true)
      )
    }
  }

  /// An entry of this list, which stands under the list's own key.
  private func part(_ part: Int) -> RuleNode {
    RuleNode(file: file, tree: tree, index: part, keyIndex: keyIndex, isValue: false)
  }

  /// A mapping, after checking that it has no keys but these.
  package func fields(_ known: [String]) throws(RuleFileError) -> RuleFields {
    let entries = try entries()
    for (key, value) in entries where !known.contains(key) {
      throw value.unknown("没有这个键", en: "no such key", known: known, given: key)
    }
    return RuleFields(parent: self, entries: entries)
  }
}

/// The values of a mapping by key.
package struct RuleFields {
  package let parent: RuleNode
  /// The keys and values in their order: they are so few that looking through them is quickest.
  let entries: [(key: String, value: RuleNode)]

  /// A value that may be left out.
  package subscript(key: String) -> RuleNode? {
    entries.first { $0.key == key }?.value
  }

  /// A value that must be there.
  package func required(_ key: String) throws(RuleFileError) -> RuleNode {
    guard let value = self[key] else {
      throw RuleFileError(
        file: parent.file, line: parent.line, key: key,
        expected: LocalizedText("缺少这个键", en: "this key is missing"))
    }
    return value
  }
}
