import EmbeddedRules
import RuleContent
import Testing

@testable import TaskRules

@Suite("A file's content is the same from YAML and from the binary")
struct RuleTreeTests {
  /// What a reader can see of a tree.
  func content(_ tree: RuleTree) -> [String] {
    tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      return "\(node.kind) \(node.line) \(node.count) \(node.end) \(tree.text(of: index))"
    }
  }

  @Test("every embedded file", arguments: RuleFiles.embedded.texts.keys.sorted())
  func embeddedFile(path: String) throws {
    let text = try #require(RuleFiles.embedded.texts[path])
    let embedded = try #require(RuleFiles.embedded.tree(path))
    #expect(content(embedded) == content(try RuleTree(yaml: text)))
  }

  @Test(
    "what the embedded form has to get by",
    arguments: [
      "a", "''", "[]", "{}", "[[], {}, '']", "a: 1;\n\nb: [m3,1, 's1,1;', 各省]", "|\n  一\n  二\n",
      "- &x [1, 2]\n- *x",
    ])
  func embeddedForm(yaml: String) throws {
    let tree = try RuleTree(yaml: yaml)
    let read = try #require(RuleTree(embedded: tree.embedded))
    #expect(content(read) == content(tree))
  }

  @Test(
    "a broken embedded form is none",
    arguments: ["", "s1,1;", "s1,2;\na", "s1,1;\nab", "l1,2;s1,0;\n", "x1,0;\n", "s1,-1;\n", "s1"])
  func brokenForm(embedded: String) {
    #expect(RuleTree(embedded: embedded) == nil)
  }

  @Test("aliases that unfold without end are refused")
  func unfoldingAliases() {
    let levels = (1...9).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ", "))]"
    }
    let bomb = (["a0: &a0 [x]"] + levels).joined(separator: "\n")
    #expect(throws: RuleTree.ContentError.tooLarge) { try RuleTree(yaml: bomb) }
  }

  @Test("a message names the line of a key, and of an entry its own")
  func lines() throws {
    let node = try RuleNode(file: "f.yaml", text: "\nkey:\n  - first\n  -\n    - second\n")
    let list = try node.fields(["key"]).required("key")
    let entries = try list.list()
    #expect(list.line == 2)
    #expect(entries.map(\.line) == [3, 5])
    #expect(entries.map(\.key) == ["key", "key"])
    #expect(node.line == 2 && node.key == nil)
  }
}
