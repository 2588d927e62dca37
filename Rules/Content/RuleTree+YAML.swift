import Yams

extension RuleTree {
  /// Why a YAML text makes no tree, beside Yams' own errors.
  package enum ContentError: Error {
    /// The text holds nothing.
    case empty
    /// Its aliases unfold to more than ``RuleTree/mostNodes``.
    case tooLarge
  }

  /// The most nodes of a file, aliases unfolded; a year's rules have a few thousand.
  package static let mostNodes = 1_000_000

  /// Reads a YAML text. Throws ``ContentError`` and Yams' errors.
  package init(yaml: String) throws {
    // Every scalar is text here: resolving tags would run a dozen patterns over each.
    guard let root = try Yams.compose(yaml: yaml, .basic) else { throw ContentError.empty }
    var writer = TreeWriter()
    try writer.append(root)
    self = writer.tree
  }
}

/// Lays Yams' nodes out flat.
private struct TreeWriter {
  private var nodes: [RuleTree.Node] = []
  private var texts = ""

  var tree: RuleTree { RuleTree(nodes: nodes, texts: texts) }

  mutating func append(_ node: Node) throws(RuleTree.ContentError) {
    guard nodes.count < RuleTree.mostNodes else { throw .tooLarge }
    switch node {
    case .scalar(let scalar):
      open(.scalar, node, count: scalar.string.utf8.count)
      texts += scalar.string
    case .sequence(let sequence):
      let index = open(.list, node, count: sequence.count)
      for entry in sequence { try append(entry) }
      nodes[index].end = Int32(nodes.count)
    case .mapping(let mapping):
      let index = open(.mapping, node, count: mapping.count)
      for (key, value) in mapping {
        try append(key)
        try append(value)
      }
      nodes[index].end = Int32(nodes.count)
    case .alias:
      // Composing has put the nodes meant in the place of their aliases.
      open(.scalar, node, count: 0)
    }
  }

  @discardableResult
  private mutating func open(_ kind: RuleTree.Kind, _ node: Node, count: Int) -> Int {
    nodes.append(
      RuleTree.Node(
        kind: kind, line: Int32(clamping: node.mark?.line ?? 0), count: Int32(clamping: count),
        end: Int32(nodes.count + 1), start: Int32(clamping: texts.utf8.count)))
    return nodes.count - 1
  }
}
